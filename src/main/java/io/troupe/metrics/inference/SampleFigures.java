package io.troupe.metrics.inference;

import io.troupe.math.Dispersion;
import io.troupe.metrics.Basis;

/**
 * The figures of {@link BootstrapFigure}, in one pass over the bars of a resample: sums of returns,
 * of their squares and of logarithms, and the highest of the latter so far. Series stand twice in
 * a row in their arrays, so that a block that goes on at the first bar is one stretch. Immutable.
 */
final class SampleFigures implements ResampledFigures {
    /** Of a sum of squares, what may be left of it by rounding alone where nothing varies. */
    private static final double ROUNDING = 1e-12;

    private final int bars;
    private final double barsPerYear;
    private final double meanExcess;
    /** Excess returns less their mean, and returns less theirs, so that sums do not cancel. */
    private final double[] excess;
    private final double[] returns;
    private final double[] logarithms;

    SampleFigures(ReturnSample sample, Basis basis) {
        bars = sample.count();
        barsPerYear = basis.year().number();
        meanExcess = Sums.mean(sample.excess());
        double meanReturn = Sums.mean(sample.returns());
        excess = new double[2 * bars];
        returns = new double[2 * bars];
        logarithms = new double[2 * bars];
        for (int i = 0; i < 2 * bars; i++) {
            excess[i] = sample.excess()[i % bars] - meanExcess;
            returns[i] = sample.returns()[i % bars] - meanReturn;
            logarithms[i] = StrictMath.log1p(sample.returns()[i % bars]);
        }
    }

    @Override
    public int bars() {
        return bars;
    }

    @Override
    public int figures() {
        return BootstrapFigure.values().length;
    }

    @Override
    public void compute(Blocks blocks, double[] into) {
        double excessSum = 0;
        double excessSquares = 0;
        double sum = 0;
        double squares = 0;
        double level = 0;
        double peak = 0;
        double fall = 0;
        for (int block = 0; block < blocks.count(); block++) {
            int end = blocks.start(block) + blocks.length(block);
            for (int i = blocks.start(block); i < end; i++) {
                excessSum += excess[i];
                excessSquares += excess[i] * excess[i];
                sum += returns[i];
                squares += returns[i] * returns[i];
                level += logarithms[i];
                peak = Math.max(peak, level);
                fall = Math.max(fall, peak - level);
            }
        }
        double n = blocks.bars();
        double root = Math.sqrt(barsPerYear);
        double risk = deviation(excessSum, excessSquares, n);
        into[BootstrapFigure.SHARPE.ordinal()] = risk == 0 ? Double.NaN
                : (meanExcess + excessSum / n) / risk * root;
        into[BootstrapFigure.ANNUAL_RETURN.ordinal()] = StrictMath.expm1(level * barsPerYear / n);
        into[BootstrapFigure.VOLATILITY.ordinal()] = deviation(sum, squares, n) * root;
        into[BootstrapFigure.MAX_DRAWDOWN.ordinal()] = -StrictMath.expm1(-fall);
    }

    /** The standard deviation with divisor n − 1, 0 where values differ by rounding alone. */
    private static double deviation(double sum, double squares, double n) {
        double around = squares - sum * sum / n;
        return around <= ROUNDING * squares || Dispersion.isNone(around, n, Dispersion.OF_RETURNS)
                ? 0
                : Math.sqrt(around / (n - 1));
    }
}
