package io.troupe.config.execution;

import io.troupe.model.Labeled;

/** By what rule a strategy's weights become quantities, by name. */
public enum SizingType implements Labeled {
    /** Fractions of the equity. */
    WEIGHTS("weights"),
    /** All of them scaled to a volatility. */
    VOLATILITY_TARGET("volatility-target"),
    /** A fraction of the equity at risk over some average true ranges. */
    ATR("atr"),
    /** All of them scaled to what grew fastest. */
    KELLY("kelly"),
    /** The same amounts whatever the equity. */
    FIXED("fixed");

    private final String label;

    SizingType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
