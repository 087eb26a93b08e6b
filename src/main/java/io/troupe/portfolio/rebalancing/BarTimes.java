package io.troupe.portfolio.rebalancing;

/** When bars began, as far as they are known. */
@FunctionalInterface
public interface BarTimes {
    /**
     * When a bar began.
     *
     * @param bar from 0 to the present one
     * @return epoch seconds, UTC
     */
    long epochSeconds(int bar);
}
