package io.troupe.portfolio.optimizers;

import io.troupe.portfolio.optimizers.PortfolioOptimizer.Need;
import java.util.Optional;
import java.util.Set;

/** What makes numbers of a problem useless, in words that name the asset. */
final class ProblemCheck {
    private static final double SLIGHT = 1e-9;

    private final PortfolioProblem problem;

    private ProblemCheck(PortfolioProblem problem) {
        this.problem = problem;
    }

    /** Why there can be no answer, of what an optimizer looks at; empty if there may be one. */
    static Optional<String> of(PortfolioProblem problem, Set<Need> needs) {
        ProblemCheck check = new ProblemCheck(problem);
        if (problem.size() == 0) {
            return Optional.of("there are no assets");
        }
        Optional<String> found = problem.set().variables() == problem.size() ? Optional.empty()
                : Optional.of("conditions are for " + problem.set().variables() + " assets, not "
                        + problem.size());
        found = found.or(() -> check.vector("held weight", problem.held()));
        if (needs.contains(Need.MEANS)) {
            found = found.or(() -> check.vector("mean return", problem.means()))
                    .or(check::riskFree);
        }
        if (needs.contains(Need.TARGET)) {
            found = found.or(() -> check.vector("target weight", problem.target()));
        }
        if (needs.contains(Need.COVARIANCE)) {
            found = found.or(check::covariance);
        }
        return needs.contains(Need.RETURNS) ? found.or(check::returns) : found;
    }

    private Optional<String> vector(String what, double[] values) {
        if (values.length != problem.size()) {
            return Optional.of(values.length + " numbers are no " + what + " of each of "
                    + problem.size() + " assets");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return Optional.of("the " + what + " of " + name(i) + " is " + values[i]);
            }
        }
        return Optional.empty();
    }

    private Optional<String> riskFree() {
        return Double.isFinite(problem.riskFree()) ? Optional.empty()
                : Optional.of("the risk-free return is " + problem.riskFree());
    }

    private Optional<String> returns() {
        double[][] returns = problem.returns();
        if (returns.length != problem.size() || returns[0].length < 2) {
            return Optional.of("risk needs at least two returns of each asset");
        }
        for (int i = 0; i < returns.length; i++) {
            if (returns[i].length != returns[0].length) {
                return Optional.of(name(i) + " has " + returns[i].length + " returns, " + name(0)
                        + " has " + returns[0].length);
            }
            for (double each : returns[i]) {
                if (!Double.isFinite(each)) {
                    return Optional.of("a return of " + name(i) + " is " + each);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> covariance() {
        double[][] covariance = problem.covariance();
        if (covariance.length != problem.size()) {
            return Optional.of("the covariance is of " + covariance.length + " assets, not "
                    + problem.size());
        }
        for (int i = 0; i < covariance.length; i++) {
            if (covariance[i].length != problem.size()) {
                return Optional.of("the covariance of " + name(i) + " is with "
                        + covariance[i].length + " assets, not " + problem.size());
            }
            for (int j = 0; j <= i; j++) {
                Optional<String> found = entry(i, j, covariance);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> entry(int i, int j, double[][] covariance) {
        String pair = i == j ? "the variance of " + name(i)
                : "the covariance of " + name(j) + " and " + name(i);
        double value = covariance[i][j];
        double most = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
        if (!Double.isFinite(value)) {
            return Optional.of(pair + " is " + value);
        }
        if (i == j && value < 0) {
            return Optional.of(pair + " is below 0: " + value);
        }
        if (Math.abs(value - covariance[j][i]) > SLIGHT * most) {
            return Optional.of(pair + " is " + value + " or " + covariance[j][i]
                    + ", it must be symmetric");
        }
        return Math.abs(value) > (1 + SLIGHT) * most
                ? Optional.of(pair + " means a correlation beyond 1: " + value)
                : Optional.empty();
    }

    private String name(int asset) {
        return problem.assets().get(asset);
    }
}
