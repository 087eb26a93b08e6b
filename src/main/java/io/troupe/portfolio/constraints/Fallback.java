package io.troupe.portfolio.constraints;

import io.troupe.model.Labeled;

/** What is held where no weights meet the constraints. */
public enum Fallback implements Labeled {
    /** Weights that meet the constraints but for the least important, {@link Relaxation}. */
    RELAX("relax"),
    /** What is held already. */
    PREVIOUS("previous"),
    /** The same weight of each asset that can be traded; none if none can. */
    EQUAL("equal"),
    /** Nothing. */
    CASH("cash");

    private final String label;

    Fallback(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
