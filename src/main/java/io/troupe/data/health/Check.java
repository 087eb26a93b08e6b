package io.troupe.data.health;

import java.util.Locale;

/** What a health report looks for. */
public enum Check {
    /** A session of the calendar within a symbol's range that has no bar. */
    SESSION("sessions of the calendar without a bar"),
    /** A bar on a date on which the calendar has no session. */
    CLOSED("bars on dates without a session"),
    /** A stretch of bars at which others traded and the symbol did not. */
    GAP("stretches without bars while others traded"),
    /** The same close for many bars on end. */
    STALE("closes that do not move"),
    /** A close far from the one before that no corporate action explains. */
    JUMP("closes that leap"),
    /** A bar in which nothing was traded. */
    VOLUME("bars with a volume of 0");

    private final String meaning;

    Check(String meaning) {
        this.meaning = meaning;
    }

    /** The name in options and reports, as {@code stale}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return label();
    }

    /** What is counted, for people. */
    public String meaning() {
        return meaning;
    }
}
