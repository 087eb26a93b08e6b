package io.troupe.portfolio.riskmodels;

import io.troupe.model.Labeled;

/** What a covariance is drawn to by the method of Ledoit and Wolf. */
public enum ShrinkageTarget implements Labeled {
    /** The mean variance on the diagonal, 0 elsewhere. */
    IDENTITY("identity"),
    /** The assets' own variances, and the mean of all correlations for each. */
    CONSTANT_CORRELATION("constant-correlation"),
    /** The assets' own variances, and what their betas to the equal-weighted market explain. */
    SINGLE_FACTOR("single-factor");

    private final String label;

    ShrinkageTarget(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
