package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CUSUM and z-score events, and the volatility that sets thresholds. */
class EventsTest {
    private static final double NAN = Double.NaN;

    @Test
    void anEventIsStrictlyBeyondTheThreshold() {
        assertThat(CusumFilter.events(new double[]{1, 1, 0.5, 2.5}, 2)).containsExactly(2, 3);
        assertThat(CusumFilter.events(new double[]{-1, -1, -0.5}, 2)).containsExactly(2);
    }

    @Test
    void onlyTheSideThatFiresBeginsAgain() {
        // S⁺ 3, 0 and S⁻ 0, −4: fires below; S⁻ begins again, then S⁺ fires at 4.
        assertThat(CusumFilter.events(new double[]{3, -4, 2, 2}, 3)).containsExactly(1, 3);
        assertThat(CusumFilter.events(new double[]{-3, 2, 2, 2, -1, -3}, 3))
                .containsExactly(2, 5);
        // S⁺ fires at 3 while S⁻ stands at −1, which goes on: −2 more is −3 below.
        assertThat(CusumFilter.events(new double[]{-4, 3, -2}, new double[]{9, 2, 2}))
                .containsExactly(1, 2);
    }

    @Test
    void theLowerSideIsTestedFirst() {
        assertThat(CusumFilter.events(new double[]{1, -1}, new double[]{NAN, 0.5}))
                .containsExactly(1);
        // The threshold falls to 0.5 where S+ is 1 and S− is −1: one event, and S+ goes on to fire.
        assertThat(CusumFilter.events(new double[]{2, -1, 0}, new double[]{5, 0.5, 0.5}))
                .containsExactly(1, 2);
    }

    @Test
    void undefinedChangesAndThresholdsMakeNoEvent() {
        assertThat(CusumFilter.events(new double[]{NAN, 1, NAN, 1}, 1.5)).containsExactly(3);
        assertThat(CusumFilter.events(new double[]{2, 0}, new double[]{NAN, 1}))
                .containsExactly(1);
    }

    @Test
    void refusesWhatIsNoThreshold() {
        assertThatThrownBy(() -> CusumFilter.events(new double[]{1}, -0.1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> CusumFilter.events(new double[]{1}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zScoresAreOfTheWindowWithItsLastBar() {
        // Mean of {1, 1, 4} is 2, sample deviation √3: 4 ≥ 2 + z·√3 up to z = 1.1547.
        double[] values = {1, 1, 4, 1};
        assertThat(ZScoreEvents.above(values, 3, 3, 1.154)).containsExactly(2);
        assertThat(ZScoreEvents.above(values, 3, 3, 1.155)).isEmpty();
        assertThat(ZScoreEvents.above(new double[]{1, NAN, 1, 4}, 3, 3, 1.154))
                .containsExactly(3);
        assertThat(ZScoreEvents.above(values, 2, 3, 0.8)).containsExactly(2);
        assertThat(ZScoreEvents.above(values, 5, 2, 0)).isEmpty();
        assertThatThrownBy(() -> ZScoreEvents.above(values, 0, 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDaysReturnBeginsBeforeTheFirstBarOfThatDay() {
        long hour = Walks.DAY / 24;
        PriceSeries prices = PriceSeries.ofCloses(
                new long[]{0, 12 * hour, 30 * hour, 36 * hour, 200 * hour},
                new double[]{1, 2, 3, 4, 5});
        // At 36 h a day earlier is the bar at 12 h itself, so it begins at 0 h.
        assertThat(DailyVolatility.returns(prices, Duration.ofDays(1)))
                .containsExactly(NAN, NAN, 2, 3, 5.0 / 4 - 1);
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void volatilityIsTheWeightedDeviationOfItsReturns(long seed) {
        PriceSeries prices = Walks.random(seed, 80);
        Random random = Seeds.random(seed);
        double span = 1 + 30 * random.nextDouble();
        double[] values = DailyVolatility.of(prices, span);
        double[] returns = DailyVolatility.returns(prices, Duration.ofDays(1));
        for (int bar = 0; bar < prices.bars(); bar++) {
            double[] past = Arrays.stream(returns, 0, bar + 1).filter(r -> !Double.isNaN(r))
                    .toArray();
            if (Double.isNaN(returns[bar]) || past.length < 2) {
                assertThat(values[bar]).isNaN();
            } else {
                assertThat(values[bar]).isCloseTo(deviation(past, 1 - 2 / (span + 1)),
                        within(1e-12));
            }
        }
    }

    private static double deviation(double[] values, double keep) {
        double[] weights = IntStream.range(0, values.length)
                .mapToDouble(i -> StrictMath.pow(keep, values.length - 1 - i)).toArray();
        double sum = Arrays.stream(weights).sum();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> weights[i] * values[i]).sum() / sum;
        double variance = IntStream.range(0, values.length)
                .mapToDouble(i -> weights[i] * (values[i] - mean) * (values[i] - mean)).sum() / sum;
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return Math.sqrt(variance * sum * sum / (sum * sum - squares));
    }

    @Test
    void spanAndTimeAreChecked() {
        PriceSeries prices = Walks.closes(1, 2);
        assertThatThrownBy(() -> DailyVolatility.of(prices, 0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> DailyVolatility.of(prices, 2, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pricesAreCarriedForwardAndChecked() {
        PriceSeries prices = PriceSeries.ofBars(new long[]{0, 1, 2}, new double[]{NAN, 2, 9},
                new double[]{NAN, 4, 9}, new double[]{NAN, 1, 9}, new double[]{NAN, 3, NAN});
        assertThat(prices.closes()).containsExactly(NAN, 3, 3);
        assertThat(prices.open(2)).isEqualTo(3);
        assertThat(prices.highs()).containsExactly(NAN, 4, 3);
        assertThat(prices.logReturns()).containsExactly(NAN, NAN, 0);
        assertThatThrownBy(() -> Walks.closes(1, 0)).hasMessageContaining("bar 1");
        assertThatThrownBy(() -> PriceSeries.ofCloses(new long[]{1, 0}, new double[2]))
                .hasMessageContaining("decrease");
    }
}
