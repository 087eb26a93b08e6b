package io.troupe.config.risk;

import io.troupe.model.Labeled;

/** Of what a halt's figure is, and what it stops, by name. */
public enum HaltScopeName implements Labeled {
    /** The fund as a whole. */
    FUND("fund"),
    /** A strategy as a whole: every one if the fund says it. */
    STRATEGY("strategy"),
    /** Some assets together. */
    GROUP("group"),
    /** Each asset by itself. */
    ASSET("asset");

    private final String label;

    HaltScopeName(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
