package io.troupe.config.execution;

import io.troupe.model.Labeled;

/** Numbers that models of slippage have. */
public enum SlippageParameter implements Labeled {
    /** Basis points of the price. */
    BPS("bps"),
    /** Between bid and ask, in basis points of the price. */
    SPREAD("spread"),
    /** A factor. */
    K("k"),
    /** The share of a bar's volume beyond which it grows no more. */
    CAP("cap"),
    /** A factor of the square root. */
    Y("y"),
    /** What is paid whatever the quantity, a fraction of the price. */
    A("a"),
    /** A factor of the power. */
    B("b"),
    /** The exponent of the permanent impact. */
    ALPHA("alpha"),
    /** The exponent of the temporary impact. */
    BETA("beta"),
    /** The factor of the permanent impact. */
    GAMMA("gamma"),
    /** The factor of the temporary impact. */
    ETA("eta");

    private final String label;

    SlippageParameter(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
