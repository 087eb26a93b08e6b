package io.troupe.math.rolling;

import io.troupe.model.BarCount;

/**
 * The exponentially weighted mean {@code m ← m + α(x − m)}, begun with the plain mean of the first
 * {@code seedCount} values; NaN before. With α = 2/(n + 1) it is the EMA of n, with α = 1/n
 * Wilder's average (1978).
 *
 * <p>Errors of the past are forgotten with the past: the relative error stays below
 * {@code 3/α × 2⁻⁵³} of the largest value that still has weight.
 */
public final class ExponentialMean implements RollingKernel {
    /** What weighs less than this no longer counts. */
    private static final double NEGLIGIBLE = 1e-12;

    private final double alpha;
    private final int seedCount;
    private int seen;
    private double mean;

    /**
     * A mean of nothing yet.
     *
     * @param alpha the weight of the last value, in (0, 1]
     * @param seedCount how many values it begins with, ≥ 1
     */
    public ExponentialMean(double alpha, int seedCount) {
        this.alpha = checkedAlpha(alpha);
        this.seedCount = Window.atLeast(1, seedCount);
    }

    @Override
    public double next(double value) {
        if (seen < seedCount) {
            mean += value;
            if (++seen < seedCount) {
                return Double.NaN;
            }
            mean /= seedCount;
            return mean;
        }
        mean += alpha * (value - mean);
        return mean;
    }

    /** After how many values what was before weighs less than 1e−12. */
    public static BarCount settlingCount(double alpha) {
        return checkedAlpha(alpha) == 1 ? BarCount.of(1)
                : BarCount.atLeast(StrictMath.log(NEGLIGIBLE) / StrictMath.log1p(-alpha));
    }

    static double checkedAlpha(double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be in (0, 1], was " + alpha);
        }
        return alpha;
    }
}
