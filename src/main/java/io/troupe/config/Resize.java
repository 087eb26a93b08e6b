package io.troupe.config;

import io.troupe.model.Labeled;

/**
 * When a strategy's target weights are turned into quantities again. Whatever this says, that
 * happens when the weights change and when capital is divided anew.
 */
public enum Resize implements Labeled {
    /** Only then. */
    ON_CHANGE("onChange"),
    /** Also at the close of the first bar of each day: of every bar, if bars are days. */
    DAILY("daily"),
    /** Also at the close of the first bar of each ISO week, from Monday, in UTC. */
    WEEKLY("weekly"),
    /** Also at the close of the first bar of each calendar month, in UTC. */
    MONTHLY("monthly");

    private final String label;

    Resize(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
