package io.troupe.config;

/** The price of the next bar at which orders fill. */
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
}
