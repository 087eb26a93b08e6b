package io.troupe.config;

/** How a price file is laid out. */
public enum DataLayout implements Labeled {
    /** Recognised by the header. */
    AUTO("auto"),
    /** One row per date, one column of closes per symbol. */
    CLOSES("closes"),
    /** One row per date and symbol: date,symbol,open,high,low,close,volume. */
    BARS("bars");

    private final String label;

    DataLayout(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
