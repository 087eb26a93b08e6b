package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class StationaryBootstrapTest {
    private static final double[] SERIES = ReturnModels.NORMAL.returns(11, 400, 0.1);

    /** Any statistic of a series, computed of a copy of its resample. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Statistic(double[] series, ToDoubleFunction<double[]> function,
            BootstrapFigure figure) implements OrderedFigures {
        @Override
        public int bars() {
            return series.length;
        }

        @Override
        public List<BootstrapFigure> figures() {
            return List.of(figure);
        }

        @Override
        public void compute(int[] order, double[] into) {
            into[0] = function.applyAsDouble(
                    Arrays.stream(order).mapToDouble(bar -> series[bar]).toArray());
        }
    }

    private static FigureInterval interval(BootstrapPlan plan, double blockBars,
            ToDoubleFunction<double[]> function) {
        return interval(plan, blockBars, SERIES, function);
    }

    private static FigureInterval interval(BootstrapPlan plan, double blockBars, double[] series,
            ToDoubleFunction<double[]> function) {
        var intervals = new StationaryBootstrap(plan).intervals(
                new StationaryBootstrap.Blocked(
                        new Statistic(series, function, BootstrapFigure.SHARPE), blockBars),
                new StationaryBootstrap.Blocked(
                        new Statistic(series, function, BootstrapFigure.VOLATILITY), blockBars));
        assertThat(intervals.get(BootstrapFigure.VOLATILITY))
                .isEqualTo(intervals.get(BootstrapFigure.SHARPE));
        return Objects.requireNonNull(intervals.get(BootstrapFigure.SHARPE));
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double median(double[] x) {
        Arrays.sort(x);
        return x[x.length / 2];
    }

    private static double width(FigureInterval interval) {
        return interval.percentile().orElseThrow().high()
                - interval.percentile().orElseThrow().low();
    }

    /** Of independent values the mean is within 1.96·σ/√n, here of σ = 1 %. */
    @Test
    void theIntervalOfAMeanIsThatOfTheNormalDistribution() {
        FigureInterval interval = interval(new BootstrapPlan(1, 4000, 0.95), 1,
                StationaryBootstrapTest::mean);
        double sigma = Math.sqrt(mean(Arrays.stream(SERIES)
                .map(each -> Math.pow(each - mean(SERIES), 2)).toArray()));

        assertThat(interval.estimate()).isCloseTo(mean(SERIES), within(1e-15));
        assertThat(width(interval)).isCloseTo(2 * 1.96 * sigma / 20, within(0.05 * sigma / 5));
        assertThat(interval.bca().orElseThrow().low()).isCloseTo(
                interval.percentile().orElseThrow().low(), within(0.02 * sigma));
    }

    @Test
    void takesAnyStatistic() {
        FigureInterval interval = interval(BootstrapPlan.STANDARD, 1,
                StationaryBootstrapTest::median);

        assertThat(interval.estimate()).isEqualTo(median(SERIES.clone()));
        // The standard error of a median is √(π/2) of the mean's.
        assertThat(width(interval)).isCloseTo(2 * 1.96 * 0.01 / 20 * 1.2533, within(0.0012));
    }

    @Test
    void blocksKeepWhatNeighboursHaveInCommon() {
        double[] slow = new double[400];
        for (int t = 0; t < 400; t++) {
            slow[t] = SERIES[t] + SERIES[Math.max(0, t - 1)] + SERIES[Math.max(0, t - 2)];
        }
        double alone = width(interval(BootstrapPlan.STANDARD, 1, slow,
                StationaryBootstrapTest::mean));
        double together = width(interval(BootstrapPlan.STANDARD, 20, slow,
                StationaryBootstrapTest::mean));

        // A sum of three has three times the variance, its mean nine times: √3 wider.
        assertThat(together / alone).isBetween(1.4, 1.9);
    }

    @Test
    void theSeedDecidesAlone() {
        BootstrapPlan plan = new BootstrapPlan(5, 200, 0.95);

        assertThat(interval(plan, 3, StationaryBootstrapTest::mean))
                .isEqualTo(interval(plan, 3, StationaryBootstrapTest::mean))
                .isNotEqualTo(interval(new BootstrapPlan(6, 200, 0.95), 3,
                        StationaryBootstrapTest::mean));
    }

    /** More resamples begin with the fewer: their extremes can only grow. */
    @Test
    void aResampleDoesNotDependOnHowManyThereAre() {
        double few = interval(new BootstrapPlan(5, 100, 0.9999999999), 3,
                StationaryBootstrapTest::mean).percentile().orElseThrow().low();
        double many = interval(new BootstrapPlan(5, 1000, 0.9999999999), 3,
                StationaryBootstrapTest::mean).percentile().orElseThrow().low();

        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void plansAreChecked() {
        assertThatThrownBy(() -> new BootstrapPlan(1, 99, 0.95))
                .hasMessage("resamples must be ≥ 100, were 99");
        assertThatThrownBy(() -> new BootstrapPlan(1, 100, 1))
                .hasMessage("confidence must be in (0, 1), was 1.0");
        assertThatThrownBy(() -> new ConfidenceInterval(1, 0, 0.95))
                .hasMessageContaining("1.0 to 0.0");
        assertThat(new ConfidenceInterval(0, 1, 0.95).contains(0)).isTrue();
        assertThat(new ConfidenceInterval(0, 1, 0.95).contains(1)).isTrue();
        assertThat(new ConfidenceInterval(0, 1, 0.95).contains(1.001)).isFalse();
    }
}
