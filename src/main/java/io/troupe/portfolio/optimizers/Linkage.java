package io.troupe.portfolio.optimizers;

import io.troupe.model.Labeled;

/** How far two clusters of assets are apart, from how far their members are. */
public enum Linkage implements Labeled {
    /** The nearest two members. */
    SINGLE("single"),
    /** The farthest two members. */
    COMPLETE("complete"),
    /** The mean over all pairs. */
    AVERAGE("average"),
    /** The mean of the distances of the two parts that a cluster was joined from. */
    WEIGHTED("weighted"),
    /** By how much joining them adds to the sum of squares. */
    WARD("ward");

    private final String label;

    Linkage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
