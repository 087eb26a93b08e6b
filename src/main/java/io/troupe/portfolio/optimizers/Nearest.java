package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.Minimum;
import java.util.EnumSet;
import java.util.Set;

/**
 * The portfolio nearest to the target: {@code min (w − w*)'Σ(w − w*) + penalties}, or {@code Σ(w −
 * w*)²}. Where the covariance tells portfolios apart no better than by rounding, the weights do. A
 * target that meets the conditions is the answer itself, to the bit, if nothing is penalised.
 * Source of the distance: R. Roll, <i>A mean/variance analysis of tracking error</i>, Journal of
 * Portfolio Management 18 (1992).
 */
public final class Nearest extends ConvexOptimizer {
    /** The weights' part of the distance, as a fraction of the mean variance. */
    private static final double TIES = 1e-9;

    private final Distance distance;
    private final Penalties penalties;
    private final TradingCosts costs;

    /** By a distance. */
    public Nearest(Distance distance, Penalties penalties, TradingCosts costs) {
        this.distance = distance;
        this.penalties = penalties;
        this.costs = costs;
    }

    @Override
    public Set<Need> needs() {
        return distance == Distance.COVARIANCE ? EnumSet.of(Need.TARGET, Need.COVARIANCE)
                : EnumSet.of(Need.TARGET);
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return objective(problem).isPlainlyQuadratic(problem.set());
    }

    @Override
    String name() {
        return "nearest";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        double[] target = problem.target();
        Objective objective = objective(problem);
        if (objective.terms().isNone() && Conditions.areMet(problem.set(), target)) {
            return PortfolioAnswer.closedForm(target.clone(), "target");
        }
        Minimum minimum = ObjectiveSolver.minimize(objective, target, problem.set());
        return answer(problem, minimum, ObjectiveSolver.method(objective), 1);
    }

    private Objective objective(PortfolioProblem problem) {
        double[][] q = metric(problem);
        return Objective.quadratic(q, Algebra.scaled(-1, Algebra.times(q, problem.target())),
                SeparableTerms.of(penalties, costs, problem));
    }

    private double[][] metric(PortfolioProblem problem) {
        int n = problem.size();
        if (distance == Distance.WEIGHTS) {
            return Algebra.diagonal(n, 2);
        }
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += problem.covariance()[i][i];
        }
        return trace == 0 ? Algebra.diagonal(n, 2)
                : Algebra.scaled(2, problem.covariance(), 2 * TIES * trace / n);
    }
}
