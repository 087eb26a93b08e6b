package io.troupe.portfolio.allocators;

/** Turns shares of capital into amounts and transfers that sum exactly. */
public final class CapitalDivision {
    private static final double TOLERANCE = 1e-9;

    private CapitalDivision() {}

    /**
     * Splits an amount by cumulative rounding, so that the parts sum to it.
     *
     * @param shares one per part, each ≥ 0, summing to 1 within 1e-9
     */
    public static long[] split(long totalMicros, double[] shares) {
        long[] parts = new long[shares.length];
        double cumulated = 0;
        long given = 0;
        for (int k = 0; k < shares.length; k++) {
            if (!(shares[k] >= 0)) {
                throw new IllegalArgumentException("share " + k + " must be ≥ 0, was " + shares[k]);
            }
            cumulated += shares[k];
            long upTo = k == shares.length - 1 ? totalMicros
                    : (long) Math.rint(totalMicros * cumulated);
            parts[k] = upTo - given;
            given = upTo;
        }
        if (shares.length > 0 && !(Math.abs(cumulated - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("shares must sum to 1, they sum to " + cumulated);
        }
        return parts;
    }

    /** What must move into each part so that it has its share of the whole; sums to 0. */
    public static long[] transfers(long[] heldMicros, double[] shares) {
        long total = 0;
        for (long held : heldMicros) {
            total = Math.addExact(total, held);
        }
        long[] transfers = split(total, shares);
        for (int k = 0; k < transfers.length; k++) {
            transfers[k] = Math.subtractExact(transfers[k], heldMicros[k]);
        }
        return transfers;
    }
}
