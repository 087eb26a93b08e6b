package io.troupe.metrics.inference;

/**
 * How resamples are drawn and what is made of them. Immutable.
 *
 * @param seed by which the draws are repeated
 * @param resamples how many, ≥ 100
 * @param confidence of the intervals, in (0, 1)
 */
public record BootstrapPlan(long seed, int resamples, double confidence) {
    /** 2000 resamples, intervals of 95 %. */
    public static final BootstrapPlan STANDARD = new BootstrapPlan(1994, 2000, 0.95);

    private static final int LEAST_RESAMPLES = 100;

    /** Checks the numbers. */
    public BootstrapPlan {
        if (resamples < LEAST_RESAMPLES) {
            throw new IllegalArgumentException(
                    "resamples must be ≥ " + LEAST_RESAMPLES + ", were " + resamples);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence must be in (0, 1), was " + confidence);
        }
    }
}
