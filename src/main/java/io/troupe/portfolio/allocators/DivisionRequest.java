package io.troupe.portfolio.allocators;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A division of capital that is due: between whom, and what is known of them.
 *
 * @param bar the index of the bar at whose close capital is divided; {@link #BEFORE_FIRST_BAR} for
 *        the first division of a run
 * @param ids of all strategies of the fund, in the order of their numbers; the same list in all
 *        requests of a run
 * @param active the numbers of those that still trade, ascending, each in {@code
 *        0…ids.size()−1}; only they get capital
 * @param returns a row per active strategy, in their order: its latest time-weighted returns per
 *        bar, oldest first; fewer than {@link Allocator#lookbackBars()} at the start of a run
 * @param equityMicros what each active strategy's sleeve is worth at the close, in millionths of
 *        the fund's currency, in their order; below 0 if it has lost more than it had. 0 in the
 *        first division, when the capital is nobody's yet
 * @param state what the allocator left with the division before; its initial state in the first
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
public record DivisionRequest(int bar, List<String> ids, int[] active, double[][] returns,
        long[] equityMicros, AllocatorState state) {
    /** The bar of the first division. */
    public static final int BEFORE_FIRST_BAR = -1;

    /** Checks the components. */
    public DivisionRequest {
        ids = List.copyOf(ids);
        if (bar < BEFORE_FIRST_BAR) {
            throw new IllegalArgumentException("bar must be ≥ −1, was " + bar);
        }
        int before = -1;
        for (int strategy : active) {
            if (strategy <= before || strategy >= ids.size()) {
                throw new IllegalArgumentException("active strategies must ascend from 0 to "
                        + (ids.size() - 1) + ", " + strategy + " follows " + before);
            }
            before = strategy;
        }
        requireOneEach("returns", returns.length, active.length);
        requireOneEach("equities", equityMicros.length, active.length);
    }

    /** Whether it is the first division of a run. */
    public boolean isBeforeFirstBar() {
        return bar <= BEFORE_FIRST_BAR;
    }

    private static void requireOneEach(String what, int count, int active) {
        if (count != active) {
            throw new IllegalArgumentException("there are " + what + " of " + count
                    + " strategies and " + active + " are active");
        }
    }

    /**
     * The first division of a run: everybody is active, and no return is known.
     *
     * @param ids of all strategies
     * @param state the allocator's initial state
     */
    public static DivisionRequest first(List<String> ids, AllocatorState state) {
        int strategies = ids.size();
        return new DivisionRequest(BEFORE_FIRST_BAR, ids,
                IntStream.range(0, strategies).toArray(), new double[strategies][0],
                new long[strategies], state);
    }
}
