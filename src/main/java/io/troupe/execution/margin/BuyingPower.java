package io.troupe.execution.margin;

import io.troupe.model.Labeled;

/** What orders are bounded by that would buy or sell short. */
public enum BuyingPower implements Labeled {
    /** Nothing: what is wanted is ordered. */
    NONE("none"),
    /** The cash that is there: nothing is bought with what is not, nothing sold short. */
    CASH("cash"),
    /** The equity above what positions and working orders require initially. */
    MARGIN("margin");

    private final String label;

    BuyingPower(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
