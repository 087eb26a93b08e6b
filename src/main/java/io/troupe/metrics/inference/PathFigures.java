package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import java.util.List;

/**
 * Sharpe ratio, annual return and largest drawdown, in one pass over the bars of a resample: sums
 * of returns, of their squares and of logarithms, and the highest of the latter so far. What a bar
 * adds stands together, so that it is fetched at once. Immutable.
 */
final class PathFigures implements ResampledFigures {
    private static final List<BootstrapFigure> FIGURES = List.of(BootstrapFigure.SHARPE,
            BootstrapFigure.ANNUAL_RETURN, BootstrapFigure.MAX_DRAWDOWN);

    private final int bars;
    private final double barsPerYear;
    private final double meanExcess;
    private final double[] parts;

    PathFigures(ReturnSample sample, Basis basis) {
        bars = sample.count();
        barsPerYear = basis.year().number();
        meanExcess = SeriesSums.mean(sample.excess());
        parts = new double[4 * bars];
        for (int i = 0; i < 2 * bars; i++) {
            parts[2 * i] = sample.excess()[i % bars] - meanExcess;
            parts[2 * i + 1] = StrictMath.log1p(sample.returns()[i % bars]);
        }
    }

    @Override
    public int bars() {
        return bars;
    }

    @Override
    public List<BootstrapFigure> figures() {
        return FIGURES;
    }

    @Override
    public void compute(int[] order, int count, double[] into) {
        double sum = 0;
        double squares = 0;
        double level = 0;
        double peak = 0;
        double fall = 0;
        for (int k = 0; k < count; k++) {
            int at = 2 * order[k];
            double excess = parts[at];
            sum += excess;
            squares += excess * excess;
            level += parts[at + 1];
            // Both are rare, which a maximum would not make use of.
            if (level > peak) {
                peak = level;
            }
            if (peak - level > fall) {
                fall = peak - level;
            }
        }
        ratio(sum, squares, count, into);
        growth(level, fall, count, into);
    }

    /** By bar, twice over: excess return less their mean, then the logarithm of growth. */
    double[] parts() {
        return parts;
    }

    /** The first figure, of sums of excess returns less their mean, and of their squares. */
    void ratio(double sum, double squares, int count, double[] into) {
        double risk = SeriesSums.deviation(sum, squares, count);
        into[0] = risk == 0 ? Double.NaN
                : (meanExcess + sum / count) / risk * Math.sqrt(barsPerYear);
    }

    /** The others, of the logarithms of the last level and of the deepest fall. */
    void growth(double level, double fall, int count, double[] into) {
        into[1] = StrictMath.expm1(level * barsPerYear / count);
        into[2] = -StrictMath.expm1(-fall);
    }
}
