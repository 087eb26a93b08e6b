package io.troupe.portfolio.optimizers.catalog;

import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.ConvexRisk;
import io.troupe.portfolio.optimizers.EqualWeights;
import io.troupe.portfolio.optimizers.FractionalKelly;
import io.troupe.portfolio.optimizers.InverseVolatility;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.MaxDiversification;
import io.troupe.portfolio.optimizers.MaxRatio;
import io.troupe.portfolio.optimizers.MaxReturn;
import io.troupe.portfolio.optimizers.MaxUtility;
import io.troupe.portfolio.optimizers.MinRisk;
import io.troupe.portfolio.optimizers.Nearest;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.RiskBudget;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.hierarchical.Herc;
import io.troupe.portfolio.optimizers.hierarchical.Hrp;
import io.troupe.portfolio.optimizers.hierarchical.Nco;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * An optimizer with all its parameters. Immutable. Parameters that a {@link OptimizerType} does not
 * take are of no effect; which it takes is told by {@link OptimizerType#keys}.
 *
 * @param type which optimizer
 * @param measure of risk
 * @param alpha fraction of worst cases, 0 … 1
 * @param riskAversion λ of {@code mean − λ/2·risk²}, &gt; 0
 * @param targets what it aims at
 * @param penalties of weights and trades
 * @param budgets shares of risk by asset, each &gt; 0, in any unit; an asset without one has the
 * mean
 *        of the others'; empty for equal ones
 * @param fraction of the Kelly portfolio, &gt; 0
 * @param hierarchy how clusters are made
 */
public record OptimizerSpec(OptimizerType type, RiskMeasure measure, double alpha,
        double riskAversion, Targets targets, Penalties penalties, Map<String, Double> budgets,
        double fraction, Hierarchy hierarchy) {
    /** λ unless another is given. */
    public static final double DEFAULT_RISK_AVERSION = 1;
    /** Half of Kelly: three quarters of the growth for half of the volatility. */
    public static final double DEFAULT_FRACTION = 0.5;

    /** Copies the budgets, ordered by name. */
    public OptimizerSpec {
        budgets = Collections.unmodifiableMap(new TreeMap<>(budgets));
    }

    /** An optimizer with the parameters that it has if none is given. */
    public static OptimizerSpec of(OptimizerType type) {
        return new OptimizerSpec(type, RiskMeasure.VARIANCE, RiskMeasure.DEFAULT_ALPHA,
                DEFAULT_RISK_AVERSION, Targets.NONE, Penalties.NONE, Map.of(), DEFAULT_FRACTION,
                Hierarchy.USUAL);
    }

    /** With another measure of risk. */
    public OptimizerSpec with(RiskMeasure other, double otherAlpha) {
        return new OptimizerSpec(type, other, otherAlpha, riskAversion, targets, penalties,
                budgets, fraction, hierarchy);
    }

    /** With another aversion to risk. */
    public OptimizerSpec withRiskAversion(double other) {
        return new OptimizerSpec(type, measure, alpha, other, targets, penalties, budgets,
                fraction, hierarchy);
    }

    /** With other targets. */
    public OptimizerSpec with(Targets other) {
        return new OptimizerSpec(type, measure, alpha, riskAversion, other, penalties, budgets,
                fraction, hierarchy);
    }

    /** With other penalties. */
    public OptimizerSpec with(Penalties other) {
        return new OptimizerSpec(type, measure, alpha, riskAversion, targets, other, budgets,
                fraction, hierarchy);
    }

    /** With other budgets. */
    public OptimizerSpec withBudgets(Map<String, Double> others) {
        return new OptimizerSpec(type, measure, alpha, riskAversion, targets, penalties, others,
                fraction, hierarchy);
    }

    /** With another fraction of Kelly. */
    public OptimizerSpec withFraction(double other) {
        return new OptimizerSpec(type, measure, alpha, riskAversion, targets, penalties, budgets,
                other, hierarchy);
    }

    /** With other clusters. */
    public OptimizerSpec with(Hierarchy other) {
        return new OptimizerSpec(type, measure, alpha, riskAversion, targets, penalties, budgets,
                fraction, other);
    }

    /**
     * The optimizer.
     *
     * @param costs what trading costs, of which a penalty is a multiple
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public PortfolioOptimizer optimizer(TradingCosts costs) {
        List<SpecProblem> problems = problems();
        if (!problems.isEmpty()) {
            SpecProblem first = problems.getFirst();
            throw new IllegalArgumentException(first.key().label() + " " + first.message());
        }
        return switch (type) {
            case MIN_RISK -> new MinRisk(convex(costs), targets.minimumReturn());
            case MAX_RATIO -> new MaxRatio(convex(costs));
            case MAX_UTILITY -> new MaxUtility(convex(costs), riskAversion);
            case MAX_RETURN -> new MaxReturn(convex(costs), targets.risk());
            case NEAREST -> new Nearest(targets.distance(), penalties, costs);
            case EQUAL -> new EqualWeights();
            case INVERSE_VOLATILITY -> new InverseVolatility();
            case MAX_DIVERSIFICATION -> new MaxDiversification();
            case EQUAL_RISK -> RiskBudget.equal(measure, alpha);
            case RISK_BUDGET -> new RiskBudget(measure, alpha, budgets);
            case KELLY -> new FractionalKelly(fraction);
            case HRP -> new Hrp(measure, alpha, hierarchy.clustering(Linkage.SINGLE));
            case HERC -> new Herc(measure, measure, alpha, hierarchy.clustering(Linkage.WARD));
            case NCO -> nested(new ConvexRisk(measure, alpha, Penalties.NONE, TradingCosts.NONE));
        };
    }

    private PortfolioOptimizer nested(ConvexRisk risk) {
        MinRisk least = new MinRisk(risk, OptionalDouble.empty());
        return new Nco(hierarchy.clustering(Linkage.WARD), least, least);
    }

    private ConvexRisk convex(TradingCosts costs) {
        return new ConvexRisk(measure, alpha, penalties, costs);
    }

    /** What is wrong with the parameters that the optimizer takes, in the order of the keys. */
    public List<SpecProblem> problems() {
        return SpecCheck.of(this);
    }
}
