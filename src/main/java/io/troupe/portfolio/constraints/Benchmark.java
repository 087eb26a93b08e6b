package io.troupe.portfolio.constraints;

/**
 * What is known at a bar of something that portfolios are compared with and that is no asset of
 * theirs.
 *
 * @param betas of each asset to it: covariance with its returns over their variance; 0 where that
 *        is 0. Handed over, never written again
 * @param variance of its returns, per bar, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Benchmark(double[] betas, double variance) {
    /** Checks the variance. */
    public Benchmark {
        if (!(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("variance must be ≥ 0, was " + variance);
        }
    }
}
