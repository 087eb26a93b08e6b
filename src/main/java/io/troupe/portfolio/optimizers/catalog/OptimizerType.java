package io.troupe.portfolio.optimizers.catalog;

import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.ALPHA;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.BUDGETS;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.COST;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.DISTANCE;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.FRACTION;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.L1;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.L2;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.LINKAGE;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.LOG_BARRIER;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.MAX_CLUSTERS;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.MEASURE;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.RETURN;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.RISK;
import static io.troupe.portfolio.optimizers.catalog.OptimizerKey.RISK_AVERSION;

import io.troupe.model.Labeled;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How weights follow from what is known of assets. */
public enum OptimizerType implements Labeled {
    /** The same weight for each. */
    EQUAL("equal", Risk.NONE),
    /** In inverse proportion to volatility. */
    INVERSE_VOLATILITY("inverse-volatility", Risk.NONE),
    /** The least risk, at a return if one is given. */
    MIN_RISK("min-risk", Risk.CONVEX, RETURN, L1, L2, COST, LOG_BARRIER),
    /** The most mean excess return for its risk. */
    MAX_RATIO("max-ratio", Risk.CONVEX, L1, L2, COST),
    /** The most of {@code mean − λ/2·risk²}. */
    MAX_UTILITY("max-utility", Risk.CONVEX, RISK_AVERSION, L1, L2, COST, LOG_BARRIER),
    /** The most mean return, at a risk if one is given. */
    MAX_RETURN("max-return", Risk.CONVEX, RISK, L1, L2, COST),
    /** The most weighted volatility of assets for that of the portfolio. */
    MAX_DIVERSIFICATION("max-diversification", Risk.NONE),
    /** The same share of risk for each. */
    EQUAL_RISK("equal-risk", Risk.CONVEX),
    /** Given shares of risk. */
    RISK_BUDGET("risk-budget", Risk.CONVEX, BUDGETS),
    /** Hierarchical risk parity. */
    HRP("hrp", Risk.ANY, LINKAGE),
    /** Hierarchical equal risk contributions. */
    HERC("herc", Risk.ANY, LINKAGE, MAX_CLUSTERS),
    /** Nested clustered optimisation. */
    NCO("nco", Risk.CONVEX, LINKAGE, MAX_CLUSTERS),
    /** The nearest to the target. */
    NEAREST("nearest", Risk.NONE, DISTANCE, L1, L2, COST),
    /** A fraction of the portfolio that grows fastest. */
    KELLY("kelly", Risk.NONE, FRACTION);

    private final String label;
    private final Risk risk;
    @SuppressWarnings("ImmutableEnumChecker") // copied when made
    private final Set<OptimizerKey> keys;

    OptimizerType(String label, Risk risk, OptimizerKey... keys) {
        this.label = label;
        this.risk = risk;
        EnumSet<OptimizerKey> all = EnumSet.noneOf(OptimizerKey.class);
        all.addAll(List.of(keys));
        if (risk != Risk.NONE) {
            all.addAll(List.of(MEASURE, ALPHA));
        }
        this.keys = Collections.unmodifiableSet(all);
    }

    /** Which measures of risk it takes. */
    private enum Risk {
        NONE, CONVEX, ANY
    }

    @Override
    public String label() {
        return label;
    }

    /** The parameters that it takes, in their order. */
    public Set<OptimizerKey> keys() {
        return keys;
    }

    /** Whether it can do with convex measures of risk only. */
    boolean needsConvexMeasure() {
        return risk == Risk.CONVEX;
    }
}
