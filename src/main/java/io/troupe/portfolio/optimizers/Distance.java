package io.troupe.portfolio.optimizers;

import io.troupe.model.Labeled;

/** How far two portfolios are apart. */
public enum Distance implements Labeled {
    /** The variance of what one earns more than the other: {@code (w − v)'Σ(w − v)}. */
    COVARIANCE("covariance"),
    /** Their weights alone: {@code Σ(w − v)²}. */
    WEIGHTS("weights");

    private final String label;

    Distance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
