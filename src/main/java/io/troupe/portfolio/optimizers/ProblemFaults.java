package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import java.util.Optional;
import java.util.Set;

/** What keeps a {@link PortfolioProblem} from being computed with. */
public final class ProblemFaults {
    private ProblemFaults() {}

    private static String first(PortfolioProblem problem, Set<Need> needs) {
        String fault = problem.size() == 0 ? "there are no assets" : "";
        if (fault.isEmpty() && needs.contains(Need.COVARIANCE)) {
            fault = covarianceFault(problem);
        }
        if (fault.isEmpty() && needs.contains(Need.RETURNS)) {
            fault = returnsFault(problem);
        }
        if (fault.isEmpty() && needs.contains(Need.MEANS)) {
            fault = meansFault(problem);
        }
        return fault;
    }

    /**
     * The answer to a problem whose numbers cannot be used, of what an optimizer looks at: no
     * assets, a matrix of another size, what is not finite, an asset whose variance is not above 0.
     *
     * @return empty if there is no such fault
     */
    public static Optional<PortfolioAnswer> refusal(PortfolioProblem problem, Set<Need> needs,
            String solver) {
        String fault = first(problem, needs);
        return fault.isEmpty() ? Optional.empty()
                : Optional.of(PortfolioAnswer.none(SolverStatus.NOT_CONVERGED, problem.size(),
                        solver, fault));
    }

    private static String covarianceFault(PortfolioProblem problem) {
        double[][] covariance = problem.covariance();
        int n = problem.size();
        if (covariance.length != n) {
            return "the covariance has " + covariance.length + " rows for " + n + " assets";
        }
        for (int i = 0; i < n; i++) {
            if (covariance[i].length != n) {
                return "row " + i + " of the covariance has " + covariance[i].length
                        + " columns for " + n + " assets";
            }
            for (int j = 0; j < n; j++) {
                if (!Double.isFinite(covariance[i][j])) {
                    return "the covariance of " + problem.assets().get(i) + " and "
                            + problem.assets().get(j) + " is " + covariance[i][j];
                }
            }
        }
        return varianceFault(problem);
    }

    private static String varianceFault(PortfolioProblem problem) {
        for (int i = 0; i < problem.size(); i++) {
            double variance = problem.covariance()[i][i];
            if (!(variance >= Double.MIN_NORMAL)) {
                return problem.assets().get(i) + " has the variance " + variance
                        + ": leave out what has no risk";
            }
        }
        return "";
    }

    private static String returnsFault(PortfolioProblem problem) {
        double[][] returns = problem.returns();
        if (returns.length != problem.size()) {
            return "there are returns of " + returns.length + " assets, not of "
                    + problem.size();
        }
        for (int i = 0; i < returns.length; i++) {
            String asset = problem.assets().get(i);
            if (returns[i].length != returns[0].length || returns[i].length < 2) {
                return asset + " has " + returns[i].length + " returns: each must have as many, "
                        + "at least 2";
            }
            for (double each : returns[i]) {
                if (!Double.isFinite(each)) {
                    return "a return of " + asset + " is " + each;
                }
            }
        }
        return "";
    }

    private static String meansFault(PortfolioProblem problem) {
        if (problem.means().length != problem.size()) {
            return "there are means of " + problem.means().length + " assets, not of "
                    + problem.size();
        }
        for (int i = 0; i < problem.size(); i++) {
            if (!Double.isFinite(problem.means()[i])) {
                return "the mean of " + problem.assets().get(i) + " is " + problem.means()[i];
            }
        }
        return Double.isFinite(problem.riskFree()) ? ""
                : "the return without risk is " + problem.riskFree();
    }
}
