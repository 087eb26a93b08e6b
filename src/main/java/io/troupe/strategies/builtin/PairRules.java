package io.troupe.strategies.builtin;

import io.troupe.strategies.MarketView;

/** Checks that strategies of two assets share. */
final class PairRules {
    private PairRules() {}

    /** Whether both of a pair can be traded now. */
    static boolean canTrade(int first, int second, MarketView view) {
        return view.canTrade(first) && view.canTrade(second);
    }

    /** What becomes of a position while one of a pair cannot be traded: it waits, or is over. */
    static byte waiting(byte side, int first, int second, MarketView view) {
        return view.isListed(first) && view.isListed(second) ? side : 0;
    }

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
