package io.troupe.portfolio.construction;

import io.troupe.model.Labeled;

/** What weights that were asked for mean to an optimizer. */
public enum Uses implements Labeled {
    /** The portfolio itself: the answer is one near to it. */
    TARGET("target"),
    /** The assets to hold and on which side; how much of each is free. */
    UNIVERSE("universe"),
    /**
     * How much is expected of each asset: {@code μ(i) = ic·σ(i)·w(i)/sd(w)}. Source: R. Grinold,
     * <i>Alpha is volatility times IC times score</i>, Journal of Portfolio Management 20 (1994).
     */
    SCORE("score"),
    /** Nothing: any asset may be held, in any size. */
    ALL("all");

    private final String label;

    Uses(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
