package io.troupe.math.rolling;

/**
 * Exponentially weighted mean and variance: with {@code d = x − m}, {@code m ← m + αd} and {@code v
 * ← (1 − α)(v + αd²)}; they begin with the first value and 0. Equal values have variance exactly 0.
 *
 * <p>The variance is the population's, of weights α(1 − α)ᵏ, not corrected for bias (pandas:
 * {@code ewm(adjust=False).var(bias=True)}). West, "Updating mean and variance estimates" (1979);
 * Finch, "Incremental calculation of weighted mean and variance" (2009), eqs. 124 and 143.
 */
public final class ExponentialMoments {
    private final double alpha;
    private double mean;
    private double variance;
    private boolean hasBegun;

    /**
     * Moments of nothing yet.
     *
     * @param alpha the weight of the last value, in (0, 1]
     */
    public ExponentialMoments(double alpha) {
        this.alpha = ExponentialMean.checkedAlpha(alpha);
    }

    /** Takes the next value, which is not NaN. */
    public void add(double value) {
        if (!hasBegun) {
            mean = value;
            hasBegun = true;
            return;
        }
        double shift = value - mean;
        double step = alpha * shift;
        mean += step;
        variance = (1 - alpha) * (variance + shift * step);
    }

    /** The variance, ≥ 0. */
    public double variance() {
        return variance;
    }
}
