package io.troupe.portfolio.allocators;

import io.troupe.model.Labeled;

/** How the fund's capital is divided between its strategies. */
public enum AllocatorType implements Labeled {
    /** The same share for each. */
    EQUAL("equal"),
    /** The given weights. */
    FIXED("fixed"),
    /** In inverse proportion to the volatility of each strategy's returns. */
    INVERSE_VOLATILITY("inverse-volatility");

    private final String label;

    AllocatorType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
