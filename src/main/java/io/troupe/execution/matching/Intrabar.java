package io.troupe.execution.matching;

import io.troupe.model.Labeled;

/** What is assumed of a bar's course between its four prices. */
public enum Intrabar implements Labeled {
    /**
     * Of all courses the one whose value at the close is lowest for the owner of the order: what a
     * bar hides does not pay.
     */
    WORST("worst"),
    /** The high first if it is nearer to the open than the low, else the low. */
    ADAPTIVE("adaptive"),
    /** The high first. */
    HIGH_FIRST("high-first"),
    /** The low first. */
    LOW_FIRST("low-first");

    private final String label;

    Intrabar(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
