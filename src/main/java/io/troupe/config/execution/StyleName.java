package io.troupe.config.execution;

import io.troupe.model.Labeled;

/** How what a strategy wants becomes orders, by name. */
public enum StyleName implements Labeled {
    /** Market orders. */
    MARKET("market"),
    /** Market orders for the open. */
    MARKET_ON_OPEN("moo"),
    /** Market orders for the close. */
    MARKET_ON_CLOSE("moc"),
    /** Limit orders at a distance from the close. */
    LIMIT("limit"),
    /** Equal parts over bars. */
    TWAP("twap"),
    /** Parts over bars as volume is usually spread. */
    VWAP("vwap"),
    /** A share of what each bar trades. */
    POV("pov"),
    /** Parts over bars that trade cost against risk. */
    ALMGREN_CHRISS("almgren-chriss");

    private final String label;

    StyleName(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a quantity is spread over bars. */
    public boolean isSliced() {
        return this == TWAP || this == VWAP || this == POV || this == ALMGREN_CHRISS;
    }
}
