package io.troupe.model;

/**
 * Where in a bar something happens, in the order of the bar. Opposite units cross inside the fund
 * only where they happen at the same point: at the open, at the close, or between them at the same
 * price on the same leg of the bar's path. Codes are part of the journal's format: they may be
 * added, never changed.
 */
public enum BarPoint {
    /** Holdings as they were, before any trade: dividends, borrowed shares. */
    BEFORE_TRADING(1, "before-trading"),
    /** The open. */
    OPEN(2, "open"),
    /** On the way from the open to the nearer extreme, where that is assumed to come first. */
    FIRST_LEG(4, "first-leg"),
    /** On the way from one extreme to the other. */
    SECOND_LEG(5, "second-leg"),
    /** On the way from the second extreme to the close. */
    THIRD_LEG(6, "third-leg"),
    /** The close. */
    CLOSE(3, "close");

    private final int code;
    private final String label;

    BarPoint(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The name used in files. */
    public String label() {
        return label;
    }

    /** The number that stands for this point in the journal. */
    public int code() {
        return code;
    }

    /** Whether it lies between open and close, at a price of its own. */
    public boolean isWithin() {
        return this == FIRST_LEG || this == SECOND_LEG || this == THIRD_LEG;
    }
}
