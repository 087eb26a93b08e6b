package io.troupe.config.execution;

import io.troupe.model.Labeled;

/** By what a commission grows. */
public enum CommissionType implements Labeled {
    /** By units. */
    PER_SHARE("per-share"),
    /** Not at all: so much for each order that fills. */
    PER_TRADE("per-trade"),
    /** By what is traded is worth. */
    PER_VALUE("per-value"),
    /** By units, at a rate that falls with the calendar month's. */
    TIERED("tiered");

    private final String label;

    CommissionType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
