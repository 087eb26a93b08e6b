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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathFiguresTest {
    private static final Basis BASIS = new Basis(BarsPerYear.set(52), Convention.EMPYRICAL,
            new RiskFree.Yearly(0.03));

    private static final double[] LENGTHS = {1, 1.5, 3, 6.5, 25, 200, 1e9};

    private static double[] without(ResampledFigures figures, int from, int to) {
        double[] into = new double[figures.figures().size()];
        figures.without(from, to, into);
        return into;
    }

    private static double[] compute(ResampledFigures figures, ResampleBlocks blocks) {
        double[] into = new double[figures.figures().size()];
        figures.compute(blocks, into);
        return into;
    }

    /** To 1e-11 of each, or of what it is measured in; undefined where the other is. */
    private static void assertSame(double[] figures, double[] plain) {
        for (int i = 0; i < plain.length; i++) {
            if (Double.isNaN(plain[i])) {
                assertThat(figures[i]).isNaN();
            } else {
                assertThat(figures[i]).isCloseTo(plain[i],
                        within(1e-11 * Math.max(0.1, Math.abs(plain[i]))));
            }
        }
    }

    private static void assertAsPlain(double[] returns, long seed) {
        ReturnSample sample = ReturnSample.of(returns, BASIS);
        ResampledFigures plainPath = PlainFigures.ofPath(sample, BASIS);
        ResampledFigures plainVolatility = PlainFigures.ofVolatility(sample, BASIS);
        ResampledFigures volatility = new VolatilityFigure(sample, BASIS);
        ResampleBlocks blocks = ResampleBlocks.of(returns.length, 1)[0];
        for (int resample = 0; resample < 5; resample++) {
            blocks.draw(new SplittableRandom(seed + resample));
            for (double blockBars : LENGTHS) {
                blocks.narrow(BlockNumbers.begins(blockBars));
                ResampledFigures path = new PathFigures(sample, BASIS, blockBars);
                assertSame(compute(path, blocks), compute(plainPath, blocks));
                assertSame(compute(volatility, blocks), compute(plainVolatility, blocks));
            }
        }
        int n = returns.length;
        ResampledFigures path = new PathFigures(sample, BASIS, 3);
        for (int[] group : new int[][]{{0, 0}, {0, n / 3}, {n / 3, n / 2}, {n / 2, n}}) {
            assertSame(without(path, group[0], group[1]), without(plainPath, group[0], group[1]));
            assertSame(without(volatility, group[0], group[1]),
                    without(plainVolatility, group[0], group[1]));
        }
    }

    /** Every figure of a resample is that of the same returns in the same order. */
    @ParameterizedTest
    @EnumSource(ReturnModels.class)
    void areThoseOfTheReturnsInThatOrder(ReturnModels model) {
        for (int seed = 0; seed < 12; seed++) {
            // Up, down and sideways: where falls are is not the same.
            assertAsPlain(model.returns(seed, 60 + 97 * seed, 0.15 * (seed % 3 - 1)), seed);
        }
    }

    /** Returns in few bars: some resamples have none, in which nothing varies. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void areThoseOfReturnsThatAreMostlyNone(int some) {
        double[] returns = new double[500];
        for (int i = 0; i < some; i++) {
            returns[40 + 41 * i] = i % 2 == 0 ? 0.3 : -0.2;
        }
        assertAsPlain(returns, 3);
    }

    /** A crash within a block is deeper than what blocks begin and end with. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.2, -0.2, -0.9})
    void areThoseOfReturnsWithACrash(double crash) {
        double[] returns = ReturnModels.NORMAL.returns(3, 700, 0.05);
        returns[300] = crash;
        returns[301] = 1 / (1 + crash) - 1;
        returns[699] = crash;
        assertAsPlain(returns, 5);
    }

    @Test
    void whatOnlyRisesDoesNotFall() {
        double[] returns = new SplittableRandom(1).doubles(300, 0, 0.01).toArray();
        ReturnSample sample = ReturnSample.of(returns, BASIS);
        ResampleBlocks blocks = ResampleBlocks.of(300, 1)[0];
        blocks.draw(new SplittableRandom(1));
        blocks.narrow(BlockNumbers.begins(2.5));

        assertThat(compute(new PathFigures(sample, BASIS, 2.5), blocks)[2]).isZero();
        assertAsPlain(Arrays.stream(returns).map(each -> -each).toArray(), 1);
    }

    /** A fall counts from the first level, 1, and not from the last peak but from the highest. */
    @Test
    void theFallIsFromTheHighestLevelSoFar() {
        PathFigures figures = new PathFigures(
                ReturnSample.of(new double[]{-0.5, 1, -0.5, 0.1, -0.5}, BASIS), BASIS, 1);

        assertThat(without(figures, 2, 5)[2]).isCloseTo(0.5, within(1e-14));
        assertThat(without(figures, 0, 1)[2]).isCloseTo(1 - 0.5 * 1.1 * 0.5, within(1e-14));
        assertThat(without(figures, 0, 0)[2]).isCloseTo(1 - 0.5 * 1.1 * 0.5, within(1e-14));
    }

    /** One return again and again has no risk, and so no Sharpe ratio. */
    @Test
    void whatDoesNotVaryHasNoSharpeRatio() {
        ReturnSample sample = ReturnSample.of(new double[]{0.02, -0.01, -0.01, -0.01}, BASIS);

        assertThat(without(new PathFigures(sample, BASIS, 1), 0, 1)[0]).isNaN();
        assertThat(without(new VolatilityFigure(sample, BASIS), 0, 1)[0]).isZero();
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
