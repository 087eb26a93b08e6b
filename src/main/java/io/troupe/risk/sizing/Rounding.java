package io.troupe.risk.sizing;

import io.troupe.model.Labeled;

/** How a quantity becomes whole lots. */
public enum Rounding implements Labeled {
    /** Never more than what was sized. */
    TOWARD_ZERO("toward-zero"),
    /** Whichever is nearer, up to half a lot more; of two as near the smaller. */
    NEAREST("nearest");

    private final String label;

    Rounding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
