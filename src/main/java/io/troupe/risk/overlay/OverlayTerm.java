package io.troupe.risk.overlay;

import io.troupe.model.Labeled;

/** What the overlay holds within a limit. */
public enum OverlayTerm implements Labeled {
    /** The expected volatility, √(w'Σw), annual. */
    NORMAL("normal"),
    /** The volatility if everything moved together to the fund's harm, Σ|w|σ, annual. */
    CORRELATION("correlation"),
    /** The volatility if each asset's were at its 99th percentile so far, annual. */
    SHOCK("shock"),
    /** Leverage, Σ|w|. */
    LEVERAGE("leverage");

    private final String label;

    OverlayTerm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
