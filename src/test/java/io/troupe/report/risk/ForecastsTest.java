package io.troupe.report.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import io.troupe.simulation.plan.VarRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    void thePageSaysHowLongAFitIsHeld() throws IOException {
        assertThat(Files.readString(Path.of("docs/value-at-risk.md")))
                .contains(Forecasts.REFIT_BARS + " in a back-test");
    }

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

    /** B begins at bar 5, and is still before. */
    @Test
    void whatIsYoungCountsAsUnmoved() {
        double none = Double.NaN;
        Forecasts told = forecasts(new RunHoldings(RiskFund.context(Map.of(), none, none, none,
                none, none), RiskFund.bookings(RiskFund.BARS)), RiskSource.HOLDINGS);
        assertThat(told.bars()).hasSize(10);
        assertThat(told.withoutSample()).isZero();
        double[] known = last30(30, t -> t > 5 ? held(30, t)
                : exposureOfA(30) * RiskFund.a(t) / RiskFund.value(30));
        assertThat(told.models().getFirst().valueAtRisk()[0]).isCloseTo(valueAtRisk(known), CLOSE);
    }

    /** Capital comes at bar 3: at the closes of 30 to 32 the fund has not 30 returns. */
    @Test
    void whereTheFundHasNoReturnNothingIsSaid() {
        ScriptedBookings late = new ScriptedBookings().bar().bar().bar()
                .bar(v -> v.transfer(-1, 1_000_000_000), v -> v.transfer(0, 1_000_000_000));
        IntStream.range(4, RiskFund.BARS).forEach(_ -> late.bar());
        RunContext plain = RiskFund.context(Map.of());
        Forecasts told = forecasts(new RunHoldings(new RunContext(plain.data(), "late",
                plain.identities(), new long[2], plain.terms(), plain.report(),
                plain.measures()), late), RiskSource.RECORD);
        assertThat(told.withoutSample()).isEqualTo(3);
        assertThat(told.bars()).containsExactly(IntStream.rangeClosed(34, 40).toArray());
    }

    /** 50 sold at 10 of a fund of 100 come to −50 at 13, in bar 31: nothing is left to lose. */
    @Test
    void whoIsWorthNothingIsForecastNothing() {
        double[] closes = IntStream.range(0, 35)
                .mapToDouble(bar -> bar >= 31 ? 13 : bar % 2 == 0 ? 10 : 10.1).toArray();
        ScriptedBookings sold = new ScriptedBookings().bar(
                v -> v.fill(-1, 0, -50, -500_000_000, 0, 0),
                v -> v.fill(0, 0, -50, -500_000_000, 0, 0));
        IntStream.range(1, 35).forEach(_ -> sold.bar());
        RunHoldings run = new RunHoldings(new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A")), closes), "bust",
                List.of("s"), new long[]{100_000_000}), sold);
        Forecasts told = forecasts(run, RiskSource.HOLDINGS);
        assertThat(told.bars()).containsExactly(31);
        assertThat(told.clean()[0]).isCloseTo(-50 * 3 / 100.0, CLOSE);
        assertThat(told.withoutSample()).isEqualTo(3);
        assertThat(new RunRisk(run, RiskFund.question(RiskSource.HOLDINGS, RiskGrouping.ASSET))
                .at(34).models().getFirst().estimate())
                .isEqualTo(new NotAvailable("the fund is worth nothing at that close"));
    }

    /** What is not known of a bar that came is left out. */
    @Test
    void aBarWithoutAKnownPriceHasNoOutcome() {
        MarketData data = new MarketData(Interval.DAY, List.of(new Instrument("A", "EUR", 1)),
                LongStream.range(0, 33).map(day -> day * 86_400).toArray(),
                MarketData.Columns.closeOnly(closes()), new MarketData.Extras(null,
                        new double[0], ActionSchedule.NONE, rates()));
        ScriptedBookings held = new ScriptedBookings().bar(
                v -> v.fill(-1, 0, 1, 10_000_000, 0, 0), v -> v.fill(0, 0, 1, 10_000_000, 0, 0));
        IntStream.range(1, 33).forEach(_ -> held.bar());
        Forecasts told = forecasts(new RunHoldings(new RunContext(data, "unknown", List.of("s"),
                new long[]{100_000_000}), held), RiskSource.HOLDINGS);
        assertThat(told.bars()).containsExactly(31, 32);
        assertThat(told.clean()[0]).isNaN();
        assertThat(told.clean()[1]).isZero();
        assertThat(ModelBacktest.of(told, LEVEL).getFirst().counts().leftOut()).isEqualTo(2);
    }

    private static double[] closes() {
        return IntStream.range(0, 33).mapToDouble(bar -> bar % 2 == 0 ? 10 : 11).toArray();
    }

    /** What the currency is worth is not known in bar 31. */
    private static double[] rates() {
        return IntStream.range(0, 33).mapToDouble(bar -> bar == 31 ? Double.NaN : 1).toArray();
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

    /** Who asks for the last bars alone hears the same of them. */
    @Test
    void theLastBarsAloneAreForecastAlike() {
        RiskQuestion question = new RiskQuestion(List.of(RiskModels.of("historical")), LEVEL, 1,
                HorizonScaling.SQRT, WINDOW, RiskSource.HOLDINGS, RiskGrouping.STRATEGY);
        Forecaster late = new Forecaster(RiskFund.run().returns(), question, 36, 40);
        RiskFund.run().follow(late);
        Forecasts some = late.forecasts();
        Forecasts all = forecasts(RiskFund.run(), RiskSource.HOLDINGS);
        assertThat(some.bars()).containsExactly(37, 38, 39, 40);
        assertThat(some.withoutSample()).isZero();
        assertThat(some.models().getFirst().valueAtRisk())
                .isEqualTo(Arrays.copyOfRange(all.models().getFirst().valueAtRisk(), 6, 10));
        assertThat(some.clean()).isEqualTo(Arrays.copyOfRange(all.clean(), 6, 10));
    }

    /** By the fund's rules, beside two others, in the walk that reads everything else. */
    @Test
    void whatIsGatheredIsWhatIsAsked() {
        RunContext plain = RiskFund.context(Map.of("some", List.of("A")));
        VarRules rules = new VarRules(RiskModels.of("ewma"), 0.95, WINDOW);
        RunContext context = new RunContext(plain.data(), plain.runId(), plain.identities(),
                plain.initialCashMicros(), plain.terms(), plain.report(),
                plain.measures().with(rules), plain.fills(), plain.groups());
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        RiskGatherer gatherer = new RiskGatherer(portfolios, ledger, RiskFund.BARS);
        BookingWalk.walk(context, RiskFund.bookings(RiskFund.BARS), List.of(ledger, gatherer));
        RiskCourse course = gatherer.course().orElseThrow();
        assertThat(course.rules()).isEqualTo(rules);
        assertThat(course.forecasts().models().stream().map(ModelForecasts::model))
                .containsExactly("ewma", "historical", "normal");
        assertThat(course.forecasts().bars())
                .containsExactly(IntStream.rangeClosed(31, 40).toArray());
        assertThat(course.tests().stream().map(test -> test.model() + " "
                + test.outcome().label() + " " + test.counts().observations()))
                .containsExactly("ewma clean 10", "ewma booked 10", "historical clean 10",
                        "historical booked 10", "normal clean 10", "normal booked 10");
        RiskQuestion question = new RiskQuestion(List.of(rules.model()), 0.95, 1,
                HorizonScaling.SQRT, WINDOW, RiskSource.HOLDINGS, RiskGrouping.ASSET);
        RunRisk asked = new RunRisk(RiskFund.run(), question);
        assertThat(course.byAsset().parts()).isEqualTo(asked.at(40).parts());
        assertThat(course.byGroup().parts().rows().stream().map(PartFigures::name))
                .containsExactly("some", "in no group");
        assertThat(course.byStrategy().models().getFirst())
                .isEqualTo(asked.at(40).models().getFirst());
        assertThat(course.forecasts().models().getFirst().valueAtRisk())
                .isEqualTo(asked.forecasts(40).models().getFirst().valueAtRisk());
        assertThat(new RiskGatherer(portfolios, ledger, 0).course()).isEmpty();
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
