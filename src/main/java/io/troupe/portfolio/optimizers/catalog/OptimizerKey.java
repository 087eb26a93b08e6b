package io.troupe.portfolio.optimizers.catalog;

import io.troupe.model.Labeled;

/** A parameter of an optimizer, by the name that settings call it. */
public enum OptimizerKey implements Labeled {
    /** Measure of risk. */
    MEASURE("measure"),
    /** Fraction of worst cases that a measure looks at, 0 … 1. */
    ALPHA("alpha"),
    /** λ of {@code mean − λ/2·risk²}, &gt; 0. */
    RISK_AVERSION("riskAversion"),
    /** The largest risk per bar; of variance its root. */
    RISK("risk"),
    /** The least expected return per bar. */
    RETURN("return"),
    /** What distance to the target means. */
    DISTANCE("distance"),
    /** Factor of the penalty {@code Σ|w|}, ≥ 0. */
    L1("l1"),
    /** Factor of the penalty {@code Σw²}, ≥ 0. */
    L2("l2"),
    /** Factor of modelled trading costs, ≥ 0. */
    COST("cost"),
    /** Factor of the penalty {@code −Σ ln w}, ≥ 0. */
    LOG_BARRIER("logBarrier"),
    /** Shares of risk by asset, each &gt; 0. */
    BUDGETS("budgets"),
    /** Fraction of the Kelly portfolio, &gt; 0. */
    FRACTION("fraction"),
    /** How clusters of assets are joined. */
    LINKAGE("linkage"),
    /** The largest number of clusters, ≥ 1. */
    MAX_CLUSTERS("maxClusters");

    private final String label;

    OptimizerKey(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
