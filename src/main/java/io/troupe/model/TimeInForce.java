package io.troupe.model;

/**
 * How long an order is worked. Codes are part of the journal's format: they may be added, never
 * changed.
 */
public enum TimeInForce implements Labeled {
    /**
     * In the bar after its decision and in no other. What that bar does not fill, because the asset
     * does not trade or not in that volume, expires with it; as it is still wanted, it is ordered
     * again, by an order of its own that the limits check like any.
     */
    NEXT_BAR(1, "next-bar"),
    /** Through the last bar of the next session of the instrument's calendar. */
    DAY(2, "day"),
    /** Until it is filled or cancelled. */
    GOOD_TILL_CANCELLED(3, "gtc"),
    /** Through the last session that begins on or before a date, as the exchange counts dates. */
    GOOD_TILL_DATE(4, "gtd"),
    /** What the first moment gives at which it can fill; the rest is cancelled. */
    IMMEDIATE_OR_CANCEL(5, "ioc"),
    /** All of it at the first moment at which it can fill, or nothing. */
    FILL_OR_KILL(6, "fok");

    private final int code;
    private final String label;

    TimeInForce(int code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The number that stands for this in the journal. */
    public int code() {
        return code;
    }
}
