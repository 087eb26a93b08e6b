package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticMinimizer;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.measures.RiskMeasure;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The portfolio of least risk, at a mean return of at least so much if one is given: {@code min
 * R(w) + penalties}, {@code μ'w ≥ return}. The variance itself is minimised, not its root. Source:
 * H. Markowitz, <i>Portfolio selection</i>, Journal of Finance 7 (1952).
 */
public final class MinRisk extends ConvexOptimizer {
    private final ConvexRisk risk;
    private final OptionalDouble minimumReturn;

    /**
     * By a measure of risk.
     *
     * @param minimumReturn expected return per bar, if that is to be so much; finite
     */
    public MinRisk(ConvexRisk risk, OptionalDouble minimumReturn) {
        this.risk = risk;
        this.minimumReturn = minimumReturn;
    }

    @Override
    public Set<Need> needs() {
        return minimumReturn.isPresent() ? EnumSet.of(risk.need(), Need.MEANS)
                : EnumSet.of(risk.need());
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return objective(problem).isPlainlyQuadratic(problem.set());
    }

    @Override
    String name() {
        return "min-risk";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        FeasibleSet set = minimumReturn.isEmpty() ? problem.set()
                : and(problem.set(), problem.means(), minimumReturn.getAsDouble());
        Objective objective = objective(problem);
        Minimum minimum = ObjectiveSolver.minimize(objective,
                RiskForms.equalWeights(problem.size()), set);
        if (minimum.status() == SolverStatus.INFEASIBLE && minimumReturn.isPresent()) {
            return unreachable(problem, minimumReturn.getAsDouble());
        }
        return answer(problem.under(set), minimum, ObjectiveSolver.method(objective), 1);
    }

    private Objective objective(PortfolioProblem problem) {
        SeparableTerms terms = risk.terms(problem);
        double[] flat = new double[problem.size()];
        return risk.measure() == RiskMeasure.VARIANCE
                || (risk.measure().usesCovariance() && terms.isNone())
                        ? Objective.quadratic(Algebra.scaled(2, problem.covariance(), 0), flat,
                                terms)
                        : Objective.convex(RiskForms.of(risk, problem), flat, terms);
    }

    /** Why a return cannot be had: it is more than the most, or nothing can be had. */
    private PortfolioAnswer unreachable(PortfolioProblem problem, double wanted) {
        int n = problem.size();
        Minimum most = QuadraticMinimizer.minimize(new double[n][n],
                Algebra.scaled(-1, problem.means()), problem.set());
        return none(problem, SolverStatus.INFEASIBLE, most.status() == SolverStatus.SOLVED
                ? "a return of " + wanted + " a bar is above "
                        + Algebra.dot(problem.means(), most.x())
                        + ", the largest mean that the conditions leave"
                : NO_WEIGHTS);
    }
}
