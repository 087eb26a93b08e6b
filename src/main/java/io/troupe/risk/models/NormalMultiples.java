package io.troupe.risk.models;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many standard deviations below its mean a normal return's tail begins, and is on average: z
 * of the level and φ(z)/(1 − level).
 *
 * @param beginning of the tail, &gt; 0
 * @param mean of the tail, &gt; {@code beginning}
 */
record NormalMultiples(double beginning, double mean) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    static NormalMultiples of(double level) {
        double z = -NORMAL.inverseCumulativeProbability(1 - level);
        return new NormalMultiples(z, NORMAL.density(z) / (1 - level));
    }

    /** The loss of a return of this mean and standard deviation. */
    RiskEstimate.Estimated loss(double returnMean, double deviation) {
        return Estimates.of(deviation * beginning - returnMean, deviation * mean - returnMean);
    }
}
