package io.troupe.portfolio.rebalancing;

import java.util.Optional;

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

    /** The sessions of the exchange, if there is a calendar of them. */
    default Optional<Sessions> calendar() {
        return Optional.empty();
    }
}
