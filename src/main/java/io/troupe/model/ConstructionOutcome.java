package io.troupe.model;

/** What became of an attempt to construct a portfolio. */
public enum ConstructionOutcome implements Labeled {
    /** Weights that meet all conditions. */
    SOLVED("solved"),
    /** Weights that meet all conditions but those that were dropped. */
    RELAXED("relaxed"),
    /** There are none: what was held stays. */
    PREVIOUS("previous"),
    /** There are none: the same weight for each asset. */
    EQUAL("equal"),
    /** There are none: no positions. */
    CASH("cash");

    private final String label;

    ConstructionOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
