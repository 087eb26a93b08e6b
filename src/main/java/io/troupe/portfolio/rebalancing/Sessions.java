package io.troupe.portfolio.rebalancing;

/** On which days an exchange trades, those to come included: it announces them in advance. */
@FunctionalInterface
public interface Sessions {
    /**
     * Whether there is a session.
     *
     * @param epochDay days since 1970-01-01
     */
    boolean isSession(long epochDay);
}
