package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticRow;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The portfolio of most mean return, at a risk of at most so much if one is given: {@code max μ'w −
 * penalties}, {@code R(w) ≤ risk}; of the variance the root is meant. By the covariance it is one
 * program; by other measures the multiplier of the risk is searched for ({@link RiskLimit}).
 */
public final class MaxReturn extends ConvexOptimizer {
    private final ConvexRisk risk;
    private final OptionalDouble limit;

    /**
     * By a measure of risk.
     *
     * @param limit of the risk per bar, &gt; 0, if there is to be one
     */
    public MaxReturn(ConvexRisk risk, OptionalDouble limit) {
        this.risk = risk;
        this.limit = limit;
    }

    @Override
    public Set<Need> needs() {
        return limit.isPresent() ? EnumSet.of(risk.need(), Need.MEANS) : EnumSet.of(Need.MEANS);
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return !isSearched() && objective(problem).isPlainlyQuadratic(problem.set());
    }

    @Override
    String name() {
        return "max-return";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        int n = problem.size();
        Objective objective = objective(problem);
        if (isSearched()) {
            return searched(problem, objective);
        }
        FeasibleSet set = limit.isPresent() ? limited(problem, limit.getAsDouble())
                : problem.set();
        Minimum minimum = ObjectiveSolver.minimize(objective, RiskForms.equalWeights(n), set);
        if (minimum.status() != SolverStatus.SOLVED && limit.isPresent()) {
            PortfolioAnswer least = least(problem);
            double smallest = RiskForms.value(RiskForms.of(risk, problem), least.weights());
            if (!least.isSolved() || smallest > limit.getAsDouble()) {
                return tooSmall(problem, least, smallest);
            }
        }
        return answer(problem.under(set), minimum, ObjectiveSolver.method(objective), 1);
    }

    private boolean isSearched() {
        return limit.isPresent() && !risk.measure().usesCovariance();
    }

    private Objective objective(PortfolioProblem problem) {
        int n = problem.size();
        return Objective.quadratic(new double[n][n], Algebra.scaled(-1, problem.means()),
                risk.terms(problem));
    }

    private static FeasibleSet limited(PortfolioProblem problem, double limit) {
        FeasibleSet set = problem.set();
        List<QuadraticRow> rows = new ArrayList<>(set.quadratic());
        rows.add(new QuadraticRow(problem.covariance(), new double[problem.size()], limit,
                Bindings.OWN));
        return new FeasibleSet(set.bounds(), set.linear(), set.absolute(), rows, set.choice());
    }

    private PortfolioAnswer searched(PortfolioProblem problem, Objective objective) {
        PortfolioAnswer least = least(problem);
        ConvexFunction function = RiskForms.of(risk, problem);
        double smallest = RiskForms.value(function, least.weights());
        if (!least.isSolved() || smallest > limit.getAsDouble()) {
            return tooSmall(problem, least, smallest);
        }
        Minimum minimum = new RiskLimit(objective, function, limit.getAsDouble(), problem.set())
                .minimize(least.weights());
        return answer(problem, minimum, "bisection of level bundles", 1);
    }

    private PortfolioAnswer least(PortfolioProblem problem) {
        return new MinRisk(new ConvexRisk(risk.measure(), risk.alpha(), Penalties.NONE,
                TradingCosts.NONE), OptionalDouble.empty()).solve(problem);
    }

    private PortfolioAnswer tooSmall(PortfolioProblem problem, PortfolioAnswer least,
            double smallest) {
        return least.isSolved() ? none(problem, SolverStatus.INFEASIBLE,
                "a risk of " + limit.getAsDouble() + " a bar is below " + smallest
                        + ", the smallest that the conditions leave")
                : least;
    }
}
