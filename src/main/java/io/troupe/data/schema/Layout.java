package io.troupe.data.schema;

import io.troupe.model.Labeled;

/** How a text file lays out market data. */
public enum Layout implements Labeled {
    /** Told from the header. */
    AUTO("auto"),
    /**
     * Wide: {@code date,SYMBOL,SYMBOL,…}; one line per bar, closes alone, empty where not traded.
     */
    CLOSES("closes"),
    /** Long: {@code date,symbol,open,high,low,close[,volume]}; one line per bar and asset. */
    BARS("bars");

    private final String label;

    Layout(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
