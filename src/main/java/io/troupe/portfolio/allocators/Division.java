package io.troupe.portfolio.allocators;

import io.troupe.model.StaffMove;
import java.util.Arrays;
import java.util.List;

/**
 * An allocator's answer: how capital is divided, and what the allocator remembers of it.
 *
 * @param shares of the capital to divide, one per active strategy in their order, each ≥ 0 and
 *        finite, as is their sum. They need not sum to 1: {@link Allotment} says what becomes of
 *        the difference. Handed over and never written again
 * @param state what the allocator is given when it is asked next
 * @param moves who begins and who ceases to have part in the capital, in the order of their
 *        numbers; those who are out have a share of 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Division(double[] shares, AllocatorState state, List<StaffMove> moves) {
    /** Checks the components. */
    public Division {
        moves = List.copyOf(moves);
        for (int k = 0; k < shares.length; k++) {
            if (!(shares[k] >= 0) || Double.isInfinite(shares[k])) {
                throw new IllegalArgumentException(
                        "share " + k + " must be ≥ 0 and finite, was " + shares[k]);
            }
        }
        if (Double.isInfinite(sum(shares))) {
            throw new IllegalArgumentException("the shares sum to more than a number can hold: "
                    + Arrays.toString(shares));
        }
    }

    /** An answer by which nobody begins or ceases. */
    public Division(double[] shares, AllocatorState state) {
        this(shares, state, List.of());
    }

    /** The sum of the shares, in their order. */
    double sum() {
        return sum(shares);
    }

    private static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /** The answer of an allocator that remembers nothing. */
    public static Division of(double[] shares) {
        return new Division(shares, AllocatorState.NONE);
    }

    /**
     * Asks an allocator.
     *
     * @throws IllegalStateException if the answer is none to the request: other strategies than
     *         were asked about, a state that the allocator itself could not read, or a move of a
     *         strategy that there is not
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
        for (StaffMove move : division.moves) {
            if (move.strategy() < 0 || move.strategy() >= request.ids().size()) {
                throw new IllegalStateException(allocator + " moves strategy " + move.strategy()
                        + " of " + request.ids().size());
            }
        }
        return division;
    }
}
