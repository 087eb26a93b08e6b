package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Infeasibility;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.ConvexRisk;
import io.troupe.portfolio.optimizers.EfficientFrontier;
import io.troupe.portfolio.optimizers.Penalties;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.RiskContributions;
import io.troupe.portfolio.optimizers.TradingCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A construction looked at from all sides: what it answers, what holds it back, what clashes, and
 * what else there would have been.
 *
 * @param assets the assets of the portfolio
 * @param spec how it is constructed
 * @param outcome what is to be held, which is a fallback's where the optimizer found nothing
 * @param answer the optimizer's; its weights are those of the assets that are known
 * @param active the constraints that hold the optimum back, in their order
 * @param clash the constraints that no weights meet together; empty unless that is why there are
 *        none
 * @param estimated the problem with all estimates
 */
public record Examination(Assets assets, ConstructSpec spec, PortfolioWeights outcome,
        PortfolioAnswer answer, List<Active> active, Optional<Infeasibility> clash,
        Estimated estimated) {
    /** Copies the list. */
    public Examination {
        active = List.copyOf(active);
    }

    /**
     * A constraint that holds the optimum back.
     *
     * @param constraint as it is called in messages
     * @param multiplier by how much the objective would fall if it were loosened by a unit, &gt; 0
     */
    public record Active(String constraint, double multiplier) {}

    /**
     * A problem with means and covariance, whether or not the optimizer looks at them.
     *
     * @param problem of the assets that are known; empty if one must be held that cannot be, or
     *        there is no covariance; with means of 0 if those alone are missing
     * @param unknown why an estimate is missing; empty if none is
     */
    public record Estimated(Optional<PortfolioProblem> problem, String unknown) {}

    /** The symbols of assets that get no weight, as they cannot be held or too little is known. */
    public List<String> leftOut() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < assets.symbols().size(); i++) {
            if (!outcome.isKnown()[i]) {
                left.add(assets.symbols().get(i));
            }
        }
        return left;
    }

    /** By which measure risk is told: the optimizer's if it has slopes, else the deviation. */
    public RiskMeasure toldBy() {
        RiskMeasure measure = spec.optimizer().measure();
        return measure.isConvex() ? measure : RiskMeasure.STANDARD_DEVIATION;
    }

    /** What each of all assets adds to the risk of {@link #outcome}; empty if it is not known. */
    public Optional<RiskContributions> contributions() {
        return estimated.problem().map(problem -> {
            SubSet kept = kept();
            RiskContributions some = RiskContributions.of(toldBy(), spec.optimizer().alpha(),
                    problem, kept.of(outcome.weights()));
            return new RiskContributions(some.risk(), kept.among(some.contributions()));
        });
    }

    private SubSet kept() {
        int[] known = new int[outcome.isKnown().length];
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            if (outcome.isKnown()[i]) {
                known[count++] = i;
            }
        }
        return new SubSet(Arrays.copyOf(known, count), known.length);
    }

    /**
     * The efficient frontier by the optimizer's measure under the same constraints, penalties left
     * out; weights are of all assets. Empty if means or risks are not known.
     *
     * @param points how many, ≥ 2
     * @throws IllegalArgumentException if the measure is not convex
     */
    public Optional<EfficientFrontier> frontier(int points) {
        ConvexRisk risk = new ConvexRisk(spec.optimizer().measure(), spec.optimizer().alpha(),
                Penalties.NONE, TradingCosts.NONE);
        if (!estimated.unknown().isEmpty()) {
            return Optional.empty();
        }
        SubSet kept = kept();
        return estimated.problem().map(problem -> {
            EfficientFrontier found = EfficientFrontier.of(risk, problem, points);
            return new EfficientFrontier(found.points().stream()
                    .map(each -> new EfficientFrontier.Point(each.mean(), each.risk(),
                            kept.among(each.weights())))
                    .toList(), found.status(), found.reason());
        });
    }
}
