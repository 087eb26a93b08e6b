package io.troupe.model;

/**
 * Where in a bar the fund's portfolios meet: opposite units cross inside the fund only where they
 * happen at the same point. Codes are part of the journal's format: they may be added, never
 * changed.
 */
public enum BarPoint {
    /** Holdings as they were, before any trade: dividends, borrowed shares. */
    BEFORE_TRADING(1, "before-trading"),
    /** The open. */
    OPEN(2, "open"),
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
}
