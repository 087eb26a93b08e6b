package io.troupe.portfolio.allocators.spec;

import io.troupe.model.Labeled;

/** A number that some kinds of allocators are made with, beside how far they look back. */
public enum AllocatorParameter implements Labeled {
    /** How many strategies get capital, ≥ 1. */
    TOP_K("topK"),
    /** How many returns the mean of all strategies counts for, ≥ 0. */
    PRIOR_BARS("priorBars"),
    /** The drawdown at which a strategy has no capital left, in (0, 1]. */
    LIMIT("limit"),
    /** Volatility per year, &gt; 0. */
    TARGET("target"),
    /** The largest sum of shares, &gt; 0. */
    CAP("cap"),
    /** The part of the growth-optimal shares, &gt; 0. */
    FRACTION("fraction"),
    /** How many times the cushion is at risk, &gt; 0. */
    MULTIPLIER("multiplier"),
    /** What is not to be lost, a fraction of the capital, in [0, 1). */
    FLOOR("floor"),
    /** A learning rate, or the part of equal shares in a mix, ≥ 0. */
    ETA("eta"),
    /** The divisor of the sum of gradients, &gt; 0. */
    BETA("beta"),
    /** The scale of the Newton step, &gt; 0. */
    DELTA("delta"),
    /** The factor that a period may or shall earn, ≥ 0. */
    EPSILON("epsilon"),
    /** How far a period may move shares, &gt; 0. */
    AGGRESSIVENESS("aggressiveness"),
    /** A quantile of the standard normal distribution, ≥ 0. */
    PHI("phi"),
    /** How many decisions are compared or averaged. */
    WINDOW("window"),
    /** The weight of the latest value in an exponential average, in [0, 1]. */
    ALPHA("alpha"),
    /** The least correlation, in [−1, 1]. */
    RHO("rho"),
    /** How many times half of the squared risk a return must be worth, &gt; 0. */
    RISK_AVERSION("riskAversion");

    private final String label;

    AllocatorParameter(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
