package io.troupe.bench;

/**
 * What to measure of the stores and how.
 *
 * @param rounds how often each row is measured, ≥ 1
 * @param warmupRounds how often each runs before that, ≥ 0
 * @param postgres the address of a database, to which a data set's name is added; empty: none
 */
public record DataBenchOptions(int rounds, int warmupRounds, String postgres) {
    /** Checks the numbers. */
    public DataBenchOptions {
        if (rounds < 1 || warmupRounds < 0) {
            throw new IllegalArgumentException("rounds must be ≥ 1 and warm-up rounds ≥ 0, were "
                    + rounds + " and " + warmupRounds);
        }
    }
}
