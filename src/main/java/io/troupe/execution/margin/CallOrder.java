package io.troupe.execution.margin;

import io.troupe.model.Labeled;

/** Which positions are sold when equity is below what they require. */
public enum CallOrder implements Labeled {
    /** All, by one fraction. */
    PRO_RATA("pro-rata"),
    /** Those with the largest loss first, each to nothing before the next. */
    LOSERS_FIRST("losers-first");

    private final String label;

    CallOrder(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
