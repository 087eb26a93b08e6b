package io.troupe.metrics;

import io.troupe.model.Interval;

/** How many bars of an interval make one year of trading, the factor of every annual figure. */
public final class BarsPerYear {
    private static final double TRADING_DAYS = 252;
    private static final double MINUTES_PER_SESSION = 390;

    private BarsPerYear() {}

    /** The count for an interval: 252 days, or 252 sessions of 390 minutes (98 280). */
    public static double of(Interval interval) {
        return switch (interval) {
            case DAY -> TRADING_DAYS;
            case MINUTE -> TRADING_DAYS * MINUTES_PER_SESSION;
        };
    }
}
