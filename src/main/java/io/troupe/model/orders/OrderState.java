package io.troupe.model.orders;

import io.troupe.model.Labeled;

/**
 * How far an order has come. Codes are part of the journal's format: they may be added, never
 * changed.
 */
public enum OrderState implements Labeled {
    /** Decided, and not worked yet: it is underway, or waits for its parent. */
    PENDING(1, "pending"),
    /** It can fill. */
    WORKING(2, "working"),
    /** Its stop has been reached, and it has not been filled. */
    TRIGGERED(3, "triggered"),
    /** A part of it has been filled, and the rest is worked. */
    PARTIAL(4, "partial"),
    /** All of it has been filled. */
    FILLED(5, "filled"),
    /** It was taken back, by whom its cause says; a part may have been filled. */
    CANCELLED(6, "cancelled"),
    /** Its time is over; a part may have been filled. */
    EXPIRED(7, "expired"),
    /** It was never worked; its cause says why. */
    REFUSED(8, "refused");

    private final int code;
    private final String label;

    OrderState(int code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The number that stands for this state in the journal. */
    public int code() {
        return code;
    }

    /** Whether nothing can become of it any more. */
    public boolean isEnd() {
        return this == FILLED || this == CANCELLED || this == EXPIRED || this == REFUSED;
    }
}
