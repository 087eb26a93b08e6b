package io.troupe.report.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.report.ScriptedBookings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Forecasts of the {@link RiskFund} by the worst of 30 returns (of level 0.9999 the quantile is the
 * worst but for a three hundredth of its distance to the next): what is known at a close, and what
 * came.
 */
class ForecastsTest {
    private static final int WINDOW = 30;
    private static final double LEVEL = 0.9999;
    private static final Offset<Double> CLOSE = within(1e-9);

    private static Forecasts forecasts(RunHoldings run, RiskSource of) {
        return new RunRisk(run, new RiskQuestion(List.of(RiskModels.of("historical")), LEVEL, 1,
                HorizonScaling.SQRT, WINDOW, of, RiskGrouping.STRATEGY)).forecasts(run.bars() - 1);
    }

    private static double exposureOfA(int bar) {
        return 50 * RiskFund.closeA(bar);
    }

    private static double exposureOfB(int bar) {
        return -10 * RiskFund.closeB(bar);
    }

    /** What is held at a close, at the returns of another bar. */
    private static double held(int close, int bar) {
        return (exposureOfA(close) * RiskFund.a(bar) + exposureOfB(close) * RiskFund.b(bar))
                / RiskFund.value(close);
    }

    private static double valueAtRisk(double... returns) {
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        return -(sorted[0] + 29 * 0.0001 * (sorted[1] - sorted[0]));
    }

    private static double[] last30(int close, IntToDoubleFunction of) {
        return IntStream.rangeClosed(close - WINDOW + 1, close).mapToDouble(of).toArray();
    }

    /** From the close of bar 30 on, which has 30 returns, to that of bar 39. */
    @Test
    void aForecastIsOfTheBarAfterAndKnowsNothingOfIt() {
        Forecasts told = forecasts(RiskFund.run(), RiskSource.HOLDINGS);
        assertThat(told.bars()).containsExactly(IntStream.rangeClosed(31, 40).toArray());
        ModelForecasts model = told.models().getFirst();
        assertThat(model.model()).isEqualTo("historical");
        assertThat(model.notAvailable()).isZero();
        for (int i = 0; i < told.bars().length; i++) {
            int bar = told.bars()[i];
            assertThat(model.valueAtRisk()[i]).as("bar %d", bar).isCloseTo(
                    valueAtRisk(last30(bar - 1, t -> held(bar - 1, t))), CLOSE);
            assertThat(told.clean()[i]).as("bar %d", bar).isCloseTo(held(bar - 1, bar), CLOSE);
            assertThat(told.booked()[i]).as("bar %d", bar).isCloseTo(RiskFund.recorded(bar), CLOSE);
        }
    }

    /** The 8 % of bar 33 are the worst so far: nobody knew at 32, everybody does at 33. */
    @Test
    void theWorstBarIsAnExceedanceAndIsKnownFromThenOn() {
        Forecasts told = forecasts(RiskFund.run(), RiskSource.HOLDINGS);
        double[] said = told.models().getFirst().valueAtRisk();
        List<Integer> exceeded = IntStream.range(0, said.length)
                .filter(i -> -told.clean()[i] > said[i]).mapToObj(i -> told.bars()[i]).toList();
        assertThat(exceeded).containsExactly(33);
        assertThat(said[33 - 31]).isLessThan(exposureOfA(32) * 0.08 / RiskFund.value(32));
        assertThat(said[34 - 31]).isCloseTo(exposureOfA(33) * 0.08 / RiskFund.value(33),
                within(1e-4));
        assertThat(told.models().getFirst().expectedShortfall()[34 - 31])
                .isCloseTo(exposureOfA(33) * 0.08 / RiskFund.value(33), CLOSE);
    }

    @Test
    void theRecordSpeaksOfWhatTheFundDid() {
        Forecasts told = forecasts(RiskFund.run(), RiskSource.RECORD);
        for (int i = 0; i < told.bars().length; i++) {
            int bar = told.bars()[i];
            double[] known = last30(bar - 1, RiskFund::recorded);
            assertThat(told.models().getFirst().valueAtRisk()[i]).as("bar %d", bar)
                    .isCloseTo(valueAtRisk(known), CLOSE);
        }
    }

    /** To a model that forgets it matters which return was the last; 500 that came are none. */
    @Test
    void returnsComeInTheirOrder() {
        RiskModel ewma = RiskModels.of("ewma");
        for (RiskSource of : RiskSource.values()) {
            Forecasts told = new RunRisk(RiskFund.run(), new RiskQuestion(List.of(ewma), 0.99, 1,
                    HorizonScaling.SQRT, WINDOW, of, RiskGrouping.STRATEGY)).forecasts(40);
            for (int i = 0; i < told.bars().length; i++) {
                int close = told.bars()[i] - 1;
                double[] known = last30(close, t -> of == RiskSource.HOLDINGS ? held(close, t)
                        : RiskFund.recorded(t));
                assertThat(told.models().getFirst().valueAtRisk()[i]).as("%s %d", of, close)
                        .isCloseTo(ewma.estimate(known, WINDOW, 0.99).var().orElseThrow(), CLOSE);
            }
        }
    }

    /** What a trade costs is booked, and is none of what was held. */
    @Test
    void cleanIsWithoutCostsAndBookedIsWithThem() {
        ScriptedBookings bookings = RiskFund.bookings(35);
        bookings.bar(v -> v.fill(-1, 0, 0, 0, 7_000_000, 0),
                v -> v.fill(0, 0, 0, 0, 7_000_000, 0));
        Forecasts told = forecasts(new RunHoldings(RiskFund.context(Map.of()), bookings),
                RiskSource.HOLDINGS);
        int last = told.bars().length - 1;
        assertThat(told.bars()[last]).isEqualTo(35);
        assertThat(told.clean()[last]).isCloseTo(held(34, 35), CLOSE);
        assertThat(told.booked()[last])
                .isCloseTo(held(34, 35) - 7 / RiskFund.value(34), CLOSE);
    }

    /** B begins at bar 5: at the closes of 30 to 34 not each of 30 returns is known. */
    @Test
    void whereTheSampleIsNotWholeNothingIsSaid() {
        double none = Double.NaN;
        Forecasts told = forecasts(new RunHoldings(RiskFund.context(Map.of(), none, none, none,
                none, none), RiskFund.bookings(RiskFund.BARS)), RiskSource.HOLDINGS);
        assertThat(told.bars()).containsExactly(36, 37, 38, 39, 40);
        assertThat(told.withoutSample()).isEqualTo(5);
    }

    /** Who holds nothing has no risk that a model could tell. */
    @Test
    void whatAModelDoesNotSayIsCounted() {
        ScriptedBookings idle = new ScriptedBookings();
        IntStream.range(0, RiskFund.BARS).forEach(_ -> idle.bar());
        Forecasts told = forecasts(new RunHoldings(RiskFund.context(Map.of()), idle),
                RiskSource.HOLDINGS);
        ModelForecasts model = told.models().getFirst();
        assertThat(told.bars()).hasSize(10);
        assertThat(model.notAvailable()).isEqualTo(10);
        assertThat(model.reason()).isNotEmpty();
        assertThat(model.valueAtRisk()).containsOnly(Double.NaN);
        assertThat(told.clean()).containsOnly(0);
    }

    /** A window that the run does not fill has no forecast. */
    @Test
    void aRunThatIsTooShortHasNone() {
        Forecasts told = forecasts(new RunHoldings(RiskFund.context(Map.of()),
                RiskFund.bookings(WINDOW)), RiskSource.RECORD);
        assertThat(told.bars()).isEmpty();
        assertThat(told.withoutSample()).isZero();
    }
}
