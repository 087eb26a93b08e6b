package io.troupe.portfolio.allocators;

import java.util.stream.IntStream;

/**
 * A division of capital that is due: between whom, and what is known of them.
 *
 * @param strategies how many strategies the fund has, ≥ 0
 * @param active the numbers of those that still trade, ascending, each in {@code
 *        0…strategies−1}; only they get capital
 * @param returns a row per active strategy, in their order: its latest time-weighted returns per
 *        bar, oldest first; fewer than {@link Allocator#lookbackBars()} at the start of a run
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
public record DivisionRequest(int strategies, int[] active, double[][] returns) {
    /** Checks the components. */
    public DivisionRequest {
        int before = -1;
        for (int strategy : active) {
            if (strategy <= before || strategy >= strategies) {
                throw new IllegalArgumentException("active strategies must ascend from 0 to "
                        + (strategies - 1) + ", " + strategy + " follows " + before);
            }
            before = strategy;
        }
        if (returns.length != active.length) {
            throw new IllegalArgumentException("there are returns of " + returns.length
                    + " strategies and " + active.length + " are active");
        }
    }

    /** The first division of a run: everybody is active, and no return is known. */
    public static DivisionRequest first(int strategies) {
        return new DivisionRequest(strategies, IntStream.range(0, strategies).toArray(),
                new double[strategies][0]);
    }
}
