package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.Constraints;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import java.util.List;
import java.util.Optional;

/**
 * How a portfolio is constructed: everything that can be said without data. Immutable.
 *
 * @param uses what the weights that were asked for mean to the optimizer
 * @param ic information coefficient, &gt; 0: the correlation of scores with returns
 * @param optimizer what chooses weights
 * @param estimates what it is told of assets
 * @param constraints what the weights keep to, most important first
 * @param fallback what is held where there are no such weights
 * @param rebalance when the portfolio is constructed again, and what of it is traded
 * @param integer how weights become whole lots; empty: each toward zero
 */
public record ConstructSpec(Uses uses, double ic, OptimizerSpec optimizer, Estimates estimates,
        List<Constraint> constraints, FallbackPolicy fallback, RebalanceRule rebalance,
        Optional<LotRounding> integer) {
    /** What one may hope for: an IC of 0.05 is good. */
    public static final double DEFAULT_IC = 0.05;

    /** Copies the list. */
    public ConstructSpec {
        constraints = List.copyOf(constraints);
        if (!(ic > 0) || Double.isInfinite(ic)) {
            throw new IllegalArgumentException("ic must be > 0, was " + ic);
        }
    }

    /** One whose weights become whole lots each toward zero. */
    public ConstructSpec(Uses uses, double ic, OptimizerSpec optimizer, Estimates estimates,
            List<Constraint> constraints, FallbackPolicy fallback, RebalanceRule rebalance) {
        this(uses, ic, optimizer, estimates, constraints, fallback, rebalance, Optional.empty());
    }

    /** Whether the optimizer looks at something. */
    public boolean needs(Need need) {
        return optimizer.optimizer(TradingCosts.NONE).needs().contains(need);
    }

    /** The constraints with what their names of groups mean. */
    public Constraints constraints(Groups groups) {
        return Constraints.of(constraints, groups);
    }

    /**
     * Whether it must be known what is held: to count turnover and costs, to judge which trades are
     * worth doing, and what lots and shares of volumes are fractions of.
     */
    public boolean looksAtHeld() {
        return integer.isPresent() || !rebalance.gate().isOpen() || optimizer.penalties().cost() > 0
                || HeldTerms.areIn(constraints);
    }
}
