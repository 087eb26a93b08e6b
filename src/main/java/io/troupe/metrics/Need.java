package io.troupe.metrics;

import java.util.Locale;
import java.util.function.Predicate;

/** A part of a {@link TrackRecord}. A figure that needs it is undefined where it is missing. */
public enum Need {
    /** Capital, cash, equity, and what was moved in and out. */
    ACCOUNT(record -> true),
    /** Fills and what they cost. */
    TRADES(record -> true),
    /** The time-weighted index: there is none before the first bar. */
    INDEX(record -> record.index().bars() > 0),
    /** Returns of single bars. */
    RETURNS(record -> record.returns().count() > 0),
    /** How many bars a year has. */
    YEAR(record -> true);

    private final Predicate<TrackRecord> met;

    Need(Predicate<TrackRecord> met) {
        this.met = met;
    }

    /** The name used in the documentation. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isMetBy(TrackRecord record) {
        return met.test(record);
    }
}
