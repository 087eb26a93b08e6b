package io.troupe.execution;

import io.troupe.model.Labeled;

/** Which price of the next bar a market order fills at. */
public enum FillAt implements Labeled {
    /** The open, or the close where the data has no opens. */
    AUTO("auto"),
    /** The open. */
    OPEN("open"),
    /** The close. */
    CLOSE("close");

    private final String label;

    FillAt(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whether orders fill at opens.
     *
     * @param hasOpens whether the data has them
     */
    public boolean isOpen(boolean hasOpens) {
        return this == OPEN || (this == AUTO && hasOpens);
    }
}
