package io.troupe.metrics.inference;

/**
 * How the bars of a selection are split. Immutable.
 *
 * @param partitions into how many parts of the same length, even, in 2…20; half of them are in
 *        sample, in each of their combinations
 * @param omega what the relative rank is
 */
public record OverfittingPlan(int partitions, Omega omega) {
    /** 16 parts, hence 12 870 combinations, and the authors' rank. */
    public static final OverfittingPlan STANDARD = new OverfittingPlan(16, Omega.N_PLUS_1);

    private static final int MOST_PARTITIONS = 20;

    /** Checks the partitions. */
    public OverfittingPlan {
        if (partitions < 2 || partitions > MOST_PARTITIONS || partitions % 2 != 0) {
            throw new IllegalArgumentException("partitions must be an even number in 2…"
                    + MOST_PARTITIONS + ", were " + partitions);
        }
    }
}
