package io.troupe.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to measure and how.
 *
 * @param data the bundled prices
 * @param rounds how often each row is measured, ≥ 1
 * @param warmupRounds how often each runs before that, ≥ 0
 * @param filter a row is measured if its name contains this, or if it is the base of one that does
 * @param large whether funds of 10 000 and 100 000 strategies are measured too; takes minutes
 * @param json whether to print one JSON object instead of a table
 * @param ratios what to do with ratios that were stored
 */
public record BenchOptions(Path data, int rounds, int warmupRounds, String filter, boolean large,
        boolean json, Ratios ratios) {
    /**
     * Stored ratios.
     *
     * @param check a file of them: its rows alone are measured, and losses are named
     * @param store where those that are measured go
     */
    public record Ratios(Optional<Path> check, Optional<Path> store) {
        /** Nothing is compared and nothing stored. */
        public static final Ratios NONE = new Ratios(Optional.empty(), Optional.empty());
    }

    /** What the documented figures are measured with. */
    public static final BenchOptions DEFAULT = new BenchOptions(SmaGrid.BUNDLED_DATA, 9, 3, "",
            false, false, Ratios.NONE);

    /** Checks the numbers. */
    public BenchOptions {
        if (rounds < 1 || warmupRounds < 0) {
            throw new IllegalArgumentException("rounds must be ≥ 1 and warm-up rounds ≥ 0, were "
                    + rounds + " and " + warmupRounds);
        }
    }
}
