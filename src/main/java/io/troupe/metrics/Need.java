package io.troupe.metrics;

import java.util.Locale;

/** A part of a {@link TrackRecord}. A figure that needs it is undefined where it is missing. */
enum Need {
    /** Capital, cash, equity, and what was moved in and out. */
    ACCOUNT,
    /** Fills and what they cost. */
    TRADES,
    /** The time-weighted index: there is none before the first bar. */
    INDEX,
    /** Returns of single bars. */
    RETURNS,
    /** How many bars a year has. */
    YEAR;

    /** The name used in the documentation. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isMetBy(TrackRecord record) {
        return switch (this) {
            case ACCOUNT, TRADES, YEAR -> true;
            case INDEX -> record.index().bars() > 0;
            case RETURNS -> record.returns().count() > 0;
        };
    }
}
