package io.troupe.features.signals;

import io.troupe.model.BarCount;
import org.hipparchus.util.FastMath;

/**
 * Exponentially weighted mean and variance of a stream: weights {@code (1 − α)^age}, normalized to
 * sum 1 from the first value on, so that the beginning has no special part.
 *
 * <p>Source: D. H. D. West, <i>Updating Mean and Variance Estimates</i>, CACM 22 (1979), with
 * weights that decay. O(1) per value.
 */
final class Ewma {
    /** The weight of the beginning below which it is forgotten. */
    private static final double FORGOTTEN = 1e-12;

    private final double decay;
    private double weights;
    private double squaredWeights;
    private double mean;
    private double squares;

    private Ewma(double share) {
        decay = 1 - share;
    }

    /** {@code α = 2/(span + 1)}. */
    static Ewma ofSpan(double span) {
        return new Ewma(2 / (span + 1));
    }

    /** {@code α = 1/(1 + center)}: the mean age of the weights is {@code center}. */
    static Ewma ofCenterOfMass(double center) {
        return new Ewma(1 / (1 + center));
    }

    /** After how many values those before have lost their weight. */
    static BarCount settlingOfSpan(double span) {
        return span <= 1 ? BarCount.NONE
                : BarCount.atLeast(FastMath.log(FORGOTTEN) / FastMath.log1p(-2 / (span + 1)));
    }

    /** Takes the next value, not NaN. */
    void add(double value) {
        weights = decay * weights + 1;
        squaredWeights = decay * decay * squaredWeights + 1;
        double before = value - mean;
        mean += before / weights;
        squares = decay * squares + before * (value - mean);
    }

    double mean() {
        return mean;
    }

    /** The mean square of the deviations from the mean, with the same weights. */
    double variance() {
        return squares / weights;
    }

    /** The variance corrected for its own mean; NaN for one value. */
    double unbiasedVariance() {
        return squares * weights / (weights * weights - squaredWeights);
    }
}
