package io.troupe.portfolio.allocators;

/**
 * Divides capital between the strategies that are active. A function without memory of its own:
 * what it knows is in the request, what it remembers in the state that it leaves with a division
 * and is given with the next request. So the same request always has the same answer, to the bit,
 * and a fund can be executed again from any bar of which the state is known.
 *
 * <p>Every request must be answered, whoever is left of the fund and however little is known; the
 * request is not written to. An allocator is asked by one thread at a time, and never about prices:
 * what it is told ends with the close of the bar at which capital is divided.
 */
public interface Allocator {
    /** How many of the latest time-weighted returns of each strategy it looks at; 0 if none. */
    int lookbackBars();

    /**
     * How many returns of a strategy it takes to judge it, ≤ {@link #lookbackBars()}; 0 if it
     * judges none by what it has returned.
     */
    default int warmupBars() {
        return lookbackBars();
    }

    /**
     * What it remembers before the first division. The version is that of all states it leaves: a
     * checkpoint with a state of another version is not used, and the fund is executed again from
     * its first bar. {@link AllocatorState#NONE} if it remembers nothing.
     */
    default AllocatorState initialState() {
        return AllocatorState.NONE;
    }

    /**
     * Whether the shares of any answer may sum to less than 1, so that some capital is nobody's.
     * One that says no keeps to it, whoever is left of the fund.
     */
    default boolean leavesReserve() {
        return true;
    }

    /**
     * Each active strategy's share of the capital that is divided: what the active ones hold, and
     * the fund's reserve.
     */
    Division divide(DivisionRequest request);
}
