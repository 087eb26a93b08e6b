package io.troupe.strategies.builtin;

import io.troupe.model.ConstructionNote;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.PortfolioWeights;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanType;
import io.troupe.portfolio.riskmodels.MissingReturns;
import io.troupe.portfolio.riskmodels.ShrinkageTarget;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import io.troupe.strategies.construct.ConstructPlan;
import io.troupe.strategies.construct.Construction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an optimizer makes of all assets: on the first bar of each period, of what the last
 * {@code lookbackBars} simple returns say. Long only and all of the capital, unless a constraint
 * says otherwise about weights and about their sum.
 *
 * <p>Assets with fewer returns, that cannot be traded, or whose price did not move, are left out; a
 * bar without a trade is a return of 0. Where no weights meet the constraints, the fallbacks are
 * tried in turn. Asked first after lookbackBars bars; with no asset to hold nothing changes. Uses
 * bars ≤ t.
 */
@RegisterStrategy(value = "optimized",
        summary = "Holds what an optimizer makes of all assets.",
        paper = "Markowitz: Portfolio selection (1952)",
        notes = "As good as its estimates: least risk holds up, most return for risk seldom does;"
                + " trades much where weights are free, less under constraints.")
public final class OptimizedPortfolio implements StatelessStrategy, ConstructingStrategy {
    private final Parameters parameters;
    private final transient ConstructPlan plan;
    private transient @Nullable Construction construction;
    private transient Optional<ConstructionNote> note = Optional.empty();

    /**
     * What can be set.
     *
     * @param optimizer how weights are chosen
     * @param objective what they are chosen for
     * @param shape what some optimizers know besides
     * @param risk how risk is estimated
     * @param means how expected returns are estimated
     * @param rules what the weights keep to, and when they are chosen
     */
    public record Parameters(
            @Parameter(doc = "how weights are chosen",
                    defaultValue = "min-risk") OptimizerType optimizer,
            Objective objective, Shape shape, Risk risk, Means means, Rules rules) {
        /** Checks them together. */
        public Parameters {
            OptimizedPlan.of(optimizer, objective, shape, risk, means, rules);
        }
    }

    /**
     * What weights are chosen for.
     *
     * @param measure what risk is
     * @param alpha of which worst bars a measure takes the mean
     * @param riskAversion λ of mean − λ/2·risk²
     * @param risk the largest risk per bar; of variance its root
     * @param minReturn the least expected return per bar
     * @param l1 factor of the penalty Σ|w|
     * @param l2 factor of the penalty Σw²
     */
    public record Objective(
            @Parameter(doc = "what risk is", defaultValue = "variance") RiskMeasure measure,
            @Parameter(doc = "fraction of worst bars that measures like cvar take the mean of",
                    min = 0, max = 1, defaultValue = "0.05") double alpha,
            @Parameter(doc = "λ of max-utility, mean − λ/2·risk²", min = 0,
                    defaultValue = "1") double riskAversion,
            @Parameter(doc = "of max-return: the largest risk; 0 for any",
                    unit = "return per bar", min = 0, defaultValue = "0") double risk,
            @Parameter(name = "return", doc = "of min-risk: the least expected return",
                    unit = "return per bar", min = -1, defaultValue = "-1") double minReturn,
            @Parameter(doc = "factor of the penalty on the sum of the weights' sizes", min = 0,
                    defaultValue = "0") double l1,
            @Parameter(doc = "factor of the penalty on the sum of squared weights", min = 0,
                    defaultValue = "0") double l2) {}

    /**
     * What some optimizers know besides.
     *
     * @param budgets of risk-budget, a symbol and a number each
     * @param fraction of kelly
     * @param linkage of clusters
     * @param maxClusters how many there are
     */
    public record Shape(
            @Parameter(doc = "of risk-budget: symbols and their shares of risk, as \"XOM 2\"; an"
                    + " asset without one has the mean of the others'",
                    defaultValue = "") List<String> budgets,
            @Parameter(doc = "of kelly: which part of the portfolio that grows fastest", min = 0,
                    defaultValue = "0.5") double fraction,
            @Parameter(doc = "of hrp, herc and nco: how clusters are joined; usual is single with"
                    + " hrp and ward with the others", defaultValue = "usual") Joining linkage,
            @Parameter(doc = "of herc and nco: how many clusters there are at most", min = 1,
                    max = 10_000, defaultValue = "10") int maxClusters) {}

    /** How clusters are joined. */
    public enum Joining {
        /** As is usual with the optimizer. */
        USUAL(Optional.empty()),
        /** By their nearest members. */
        SINGLE(Optional.of(Linkage.SINGLE)),
        /** By their farthest members. */
        COMPLETE(Optional.of(Linkage.COMPLETE)),
        /** By the mean over all pairs. */
        AVERAGE(Optional.of(Linkage.AVERAGE)),
        /** By what joining adds to the sum of squares. */
        WARD(Optional.of(Linkage.WARD));

        private final Optional<Linkage> linkage;

        Joining(Optional<Linkage> linkage) {
            this.linkage = linkage;
        }

        Optional<Linkage> linkage() {
            return linkage;
        }
    }

    /**
     * How risk is estimated.
     *
     * @param lookbackBars on how many returns everything is estimated
     * @param covariance by which estimator
     * @param covarianceLambda of ewma
     * @param covarianceTarget of ledoit-wolf
     * @param covarianceFactors of factor and detoned
     * @param covarianceThreshold of gerber
     * @param covarianceShrinkage of shrunk
     * @param covarianceMissing what becomes of bars at which an asset has no return
     */
    public record Risk(
            @Parameter(doc = "how many returns everything is estimated on", unit = "bars",
                    min = 2, max = 100_000, defaultValue = "126") int lookbackBars,
            @Parameter(doc = "how the covariance is estimated",
                    defaultValue = "ledoit-wolf") CovarianceType covariance,
            @Parameter(doc = "of ewma: what a bar counts for less than the one after it",
                    min = 0, max = 1, defaultValue = "0.94") double covarianceLambda,
            @Parameter(doc = "of ledoit-wolf: what it shrinks to",
                    defaultValue = "identity") ShrinkageTarget covarianceTarget,
            @Parameter(doc = "of factor and detoned: how many components", min = 1,
                    max = 10_000, defaultValue = "1") int covarianceFactors,
            @Parameter(doc = "of gerber: how large a move counts", unit = "standard deviations",
                    min = 0, max = 1, defaultValue = "0.5") double covarianceThreshold,
            @Parameter(doc = "of shrunk: how far", min = 0, max = 1,
                    defaultValue = "0.2") double covarianceShrinkage,
            @Parameter(doc = "what becomes of bars at which an asset has no return",
                    defaultValue = "complete") MissingReturns covarianceMissing) {}

    /**
     * How expected returns are estimated.
     *
     * @param mean by which estimator
     * @param meanSpan of ewma
     * @param meanMarket of capm
     * @param views of black-litterman
     */
    public record Means(
            @Parameter(doc = "how expected returns are estimated",
                    defaultValue = "mean") MeanType mean,
            @Parameter(doc = "of ewma", unit = "bars", min = 1,
                    defaultValue = "500") double meanSpan,
            @Parameter(doc = "of capm: the symbol of the market, or mean for that of the assets",
                    defaultValue = "mean") String meanMarket,
            @Parameter(doc = "of black-litterman, as \"AAPL - MSFT = 2% @ 0.6\"",
                    defaultValue = "") List<String> views) {}

    /**
     * What the weights keep to, and when they are chosen.
     *
     * @param rebalance how often weights are chosen
     * @param constraints most important first
     * @param groups of assets that constraints name
     * @param fallback what is tried in turn where no weights meet the constraints
     */
    public record Rules(
            @Parameter(doc = "how often weights are chosen",
                    defaultValue = "monthly") Rebalance rebalance,
            @Parameter(doc = "what the weights keep to, most important first, as \"w <= 0.1\"",
                    defaultValue = "") List<String> constraints,
            @Parameter(doc = "groups that constraints name, as \"energy: XOM CVX\"",
                    defaultValue = "") List<String> groups,
            @Parameter(doc = "what is tried in turn where no weights meet the constraints: relax,"
                    + " previous, equal, cash", defaultValue = "previous") List<String> fallback) {}

    /** A strategy at its start. */
    public OptimizedPortfolio(Parameters parameters) {
        this.parameters = parameters;
        this.plan = OptimizedPlan.of(parameters.optimizer, parameters.objective,
                parameters.shape, parameters.risk, parameters.means, parameters.rules);
    }

    @Override
    public void initialize(StrategyContext context) {
        context.warmup(plan.spec().estimates().lookbackBars());
        context.schedule(parameters.rules.rebalance.schedule());
        construction = Construction.declared(plan, context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        double[] nothing = new double[view.assets()];
        Optional<PortfolioWeights> found = Initialized.require(construction).weights(view,
                nothing, nothing);
        note = found.map(PortfolioWeights::note);
        return found.filter(weights -> !weights.keepsHeld())
                .map(weights -> TargetPositions.of(weights.weights()).rebalancing())
                .orElseGet(TargetPositions::unchanged);
    }

    @Override
    public Optional<ConstructionNote> latestNote() {
        return note;
    }

    @Override
    public Optional<Examination> examine(MarketView view) {
        return Initialized.require(construction).examine(view, new double[view.assets()]);
    }
}
