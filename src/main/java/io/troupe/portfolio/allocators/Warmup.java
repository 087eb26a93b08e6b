package io.troupe.portfolio.allocators;

import io.troupe.model.Labeled;

/** What a strategy gets that has no record to be judged by yet. */
public enum Warmup implements Labeled {
    /** An equal part of the capital. */
    EQUAL("equal"),
    /** Its weight in a list. */
    FIXED("fixed"),
    /** Nothing. */
    NONE("none");

    private final String label;

    Warmup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
