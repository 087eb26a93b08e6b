package io.troupe.strategies.builtin;

/** Checks that strategies of two assets share. */
final class PairRules {
    private PairRules() {}

    /** Refuses a pair of one asset, and exits beyond the entry. */
    static void check(String first, String second, double enterZ, double exitZ) {
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "first and second must be two symbols, were both " + first);
        }
        if (!(exitZ < enterZ)) {
            throw new IllegalArgumentException(
                    "exitZ must be < enterZ, were " + exitZ + " and " + enterZ);
        }
    }
}
