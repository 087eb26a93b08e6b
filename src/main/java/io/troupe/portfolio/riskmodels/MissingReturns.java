package io.troupe.portfolio.riskmodels;

import io.troupe.model.Labeled;

/** What becomes of bars at which some assets have no return. */
public enum MissingReturns implements Labeled {
    /** They are left out for all assets. */
    COMPLETE("complete"),
    /**
     * Each covariance is of the bars that its two assets have; if all of them together are no
     * covariance matrix, the nearest correlations replace them.
     */
    PAIRWISE("pairwise");

    private final String label;

    MissingReturns(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
