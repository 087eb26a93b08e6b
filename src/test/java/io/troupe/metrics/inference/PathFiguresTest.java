package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFiguresTest {
    private static final Basis BASIS = new Basis(BarsPerYear.set(52), Convention.EMPYRICAL,
            new RiskFree.Yearly(0.03));

    private static double[] compute(ResampledFigures figures, int[] order) {
        double[] into = new double[figures.figures().size()];
        figures.compute(order, order.length, into);
        return into;
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Math.sqrt(Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum()
                / (x.length - 1));
    }

    /** Every figure of a resample is that of the same returns in the same order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfTheReturnsInThatOrder(long seed) {
        double[] returns = ReturnModels.STUDENT_4.returns(seed, 97, 0.1);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = random.ints(150, 0, 97).toArray();
        double[] chosen = Arrays.stream(order).mapToDouble(bar -> returns[bar]).toArray();
        double rate = Math.pow(1.03, 1.0 / 52) - 1;
        double[] excess = Arrays.stream(chosen).map(each -> each - rate).toArray();
        double index = 1;
        double peak = 1;
        double fall = 0;
        for (double each : chosen) {
            index *= 1 + each;
            peak = Math.max(peak, index);
            fall = Math.max(fall, 1 - index / peak);
        }
        ReturnSample sample = ReturnSample.of(returns, BASIS);
        double[] figures = compute(new PathFigures(sample, BASIS), order);

        assertThat(figures[0]).isCloseTo(Arrays.stream(excess).average().orElseThrow()
                / deviation(excess) * Math.sqrt(52), within(1e-12));
        assertThat(figures[1]).isCloseTo(Math.pow(index, 52.0 / 150) - 1, within(1e-12));
        assertThat(figures[2]).isCloseTo(fall, within(1e-12));
        assertThat(compute(new VolatilityFigure(sample, BASIS), order)[0])
                .isCloseTo(deviation(chosen) * Math.sqrt(52), within(1e-12));
    }

    /** A fall counts from the first level, 1, and not from the last peak but from the highest. */
    @Test
    void theFallIsFromTheHighestLevelSoFar() {
        PathFigures figures = new PathFigures(
                ReturnSample.of(new double[]{-0.5, 1, 0.1}, BASIS), BASIS);

        assertThat(compute(figures, new int[]{0, 1})[2]).isCloseTo(0.5, within(1e-15));
        assertThat(compute(figures, new int[]{1, 0, 2, 0})[2])
                .isCloseTo(1 - 0.5 * 1.1 * 0.5, within(1e-15));
        assertThat(compute(figures, new int[]{1, 2})[2]).isZero();
    }

    /** One bar again and again has no risk, and so no Sharpe ratio. */
    @Test
    void aResampleThatDoesNotVaryHasNoSharpeRatio() {
        ReturnSample sample = ReturnSample.of(new double[]{0.02, -0.01, 0.01, 0.03}, BASIS);
        int[] same = {1, 1, 1, 1, 1};

        assertThat(compute(new PathFigures(sample, BASIS), same)[0]).isNaN();
        assertThat(compute(new VolatilityFigure(sample, BASIS), same)[0]).isZero();
    }

    @Test
    void bearsRatesOfTheirOwnBars() {
        Basis basis = new Basis(BarsPerYear.set(1), Convention.EMPYRICAL,
                new RiskFree.ByBar(new double[]{0.5, 0.01, 0.02, 0.03}));
        ReturnSample sample = ReturnSample.of(new double[]{Double.NaN, 0.05, 0.05, 0.05}, basis);

        assertThat(sample.excess()).containsExactly(0.05 - 0.01, 0.05 - 0.02, 0.05 - 0.03);
        assertThat(sample.returns()).containsExactly(0.05, 0.05, 0.05);
    }
}
