package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What optimizers that solve a convex program have in common: they keep to all conditions, look at
 * their numbers first, and put into words why there is no answer.
 */
abstract class ConvexOptimizer implements PortfolioOptimizer {
    static final String NO_WEIGHTS = "no weights meet all conditions";

    private static final String NO_END = "without end: give each weight a largest and a smallest"
            + " value, or limit the gross";

    /** What is used of a problem is finite when this is called. */
    abstract PortfolioAnswer solve(PortfolioProblem problem);

    /** Whether its program can choose assets where conditions let few have a weight. */
    abstract boolean choosesAssets(PortfolioProblem problem);

    /** The method of last resort in answers about numbers that no method can use. */
    abstract String name();

    @Override
    public final boolean keepsConditions() {
        return true;
    }

    @Override
    public final PortfolioAnswer optimize(PortfolioProblem problem) {
        Optional<String> useless = ProblemCheck.of(problem, needs());
        if (useless.isPresent()) {
            return none(problem, SolverStatus.NOT_CONVERGED, useless.get());
        }
        try {
            return problem.set().choice().isEmpty() || choosesAssets(problem) ? solve(problem)
                    : ofChosenAssets(problem);
        } catch (IllegalArgumentException unusable) {
            return none(problem, SolverStatus.NOT_CONVERGED,
                    "the numbers cannot be used: " + unusable.getMessage());
        }
    }

    private PortfolioAnswer ofChosenAssets(PortfolioProblem problem) {
        FeasibleSet set = problem.set();
        PortfolioAnswer free = solve(problem.under(ChosenSupport.without(set)));
        if (!free.isSolved()) {
            return free;
        }
        Minimum chosen = ChosenSupport.nearest(set, free.weights());
        return chosen.status() == SolverStatus.SOLVED
                ? solve(problem.under(ChosenSupport.of(set, chosen.x())))
                : answer(problem, chosen, free.solver(), 1);
    }

    final PortfolioAnswer none(PortfolioProblem problem, SolverStatus status, String reason) {
        return PortfolioAnswer.none(status, problem.size(), name(), reason);
    }

    /** The answer that a minimum is, or why it is none. */
    final PortfolioAnswer answer(PortfolioProblem problem, Minimum minimum, String method,
            double scale) {
        return switch (minimum.status()) {
            case SOLVED -> new PortfolioAnswer(SolverStatus.SOLVED, minimum.x(), method,
                    minimum.iterations(), minimum.residual(),
                    Bindings.of(minimum, problem.set(), scale), "");
            case INFEASIBLE -> none(problem, SolverStatus.INFEASIBLE, NO_WEIGHTS);
            case UNBOUNDED -> none(problem, SolverStatus.UNBOUNDED,
                    name() + " gets better " + NO_END);
            case NOT_CONVERGED ->
                none(problem, SolverStatus.NOT_CONVERGED, method + " stopped after "
                        + minimum.iterations() + " steps with a residual of " + minimum.residual());
        };
    }

    /**
     * The set with one more condition, which no answer names: it is the last of the linear ones.
     */
    static FeasibleSet and(FeasibleSet set, double[] coefficients, double lower) {
        List<LinearRow> rows = new ArrayList<>(set.linear());
        rows.add(new LinearRow(coefficients, lower, Double.POSITIVE_INFINITY, Bindings.OWN));
        return new FeasibleSet(set.bounds(), rows, set.absolute(), set.quadratic(), set.choice());
    }
}
