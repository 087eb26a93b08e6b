package io.troupe.data.schema;

/** How a text file lays out market data. */
public enum Layout {
    /** Told from the header. */
    AUTO,
    /**
     * Wide: {@code date,SYMBOL,SYMBOL,…}; one line per bar, closes alone, empty where not traded.
     */
    CLOSES,
    /** Long: {@code date,symbol,open,high,low,close[,volume]}; one line per bar and asset. */
    BARS
}
