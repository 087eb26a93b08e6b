package io.troupe.portfolio.allocators;

/**
 * An allocator's answer: how capital is divided, and what the allocator remembers of it.
 *
 * @param shares of the capital to divide, one per active strategy in their order, each ≥ 0; they
 *        sum to 1 within 1e-9. A later version of the rules may let them sum to less and leave the
 *        rest undivided. Handed over and never written again
 * @param state what the allocator is given when it is asked next
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Division(double[] shares, AllocatorState state) {
    private static final double TOLERANCE = 1e-9;

    /** Checks the components. */
    public Division {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            if (!(shares[k] >= 0)) {
                throw new IllegalArgumentException("share " + k + " must be ≥ 0, was " + shares[k]);
            }
            sum += shares[k];
        }
        if (shares.length > 0 && !(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("shares must sum to 1, they sum to " + sum);
        }
    }

    /** The answer of an allocator that remembers nothing. */
    public static Division of(double[] shares) {
        return new Division(shares, AllocatorState.NONE);
    }

    /**
     * Asks an allocator.
     *
     * @throws IllegalStateException if the answer is none to the request: other strategies than
     *         were asked about, or a state that the allocator itself could not read
     */
    public static Division by(Allocator allocator, DivisionRequest request) {
        Division division = allocator.divide(request);
        int version = allocator.initialState().version();
        if (division.shares.length != request.active().length) {
            throw new IllegalStateException(allocator + " gave " + division.shares.length
                    + " shares to " + request.active().length + " strategies");
        }
        if (division.state.version() != version) {
            throw new IllegalStateException(allocator + " has states of version " + version
                    + " and left one of version " + division.state.version());
        }
        return division;
    }

    /** Splits an amount by cumulative rounding, so that the parts sum to it. */
    public long[] split(long totalMicros) {
        long[] parts = new long[shares.length];
        double cumulated = 0;
        long given = 0;
        for (int k = 0; k < shares.length; k++) {
            cumulated += shares[k];
            long upTo = k == shares.length - 1 ? totalMicros
                    : (long) Math.rint(totalMicros * cumulated);
            parts[k] = upTo - given;
            given = upTo;
        }
        return parts;
    }

    /**
     * What must move into each part so that it has its share of the whole; sums to 0.
     *
     * @param heldMicros what each has, in the order of the shares
     * @throws ArithmeticException if the whole is too large for a {@code long}
     */
    public long[] transfers(long[] heldMicros) {
        long total = 0;
        for (long held : heldMicros) {
            total = Math.addExact(total, held);
        }
        long[] transfers = split(total);
        for (int k = 0; k < transfers.length; k++) {
            transfers[k] = Math.subtractExact(transfers[k], heldMicros[k]);
        }
        return transfers;
    }
}
