package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.Minimum;
import java.util.EnumSet;
import java.util.Set;

/**
 * The portfolio of most utility: {@code max μ'w − λ/2·R(w)² − penalties}, of the variance {@code R²
 * = w'Σw}. A risk below 0 counts as none. Source: H. Markowitz (1952); H. Levy, H. Markowitz,
 * <i>Approximating expected utility by a function of mean and variance</i>, American Economic
 * Review 69 (1979).
 */
public final class MaxUtility extends ConvexOptimizer {
    private final ConvexRisk risk;
    private final double riskAversion;

    /**
     * By a measure of risk.
     *
     * @param riskAversion λ, &gt; 0
     */
    public MaxUtility(ConvexRisk risk, double riskAversion) {
        this.risk = risk;
        this.riskAversion = riskAversion;
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(risk.need(), Need.MEANS);
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return objective(problem).isPlainlyQuadratic(problem.set());
    }

    @Override
    String name() {
        return "max-utility";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        Objective objective = objective(problem);
        Minimum minimum = ObjectiveSolver.minimize(objective,
                RiskForms.equalWeights(problem.size()), problem.set());
        return answer(problem, minimum, ObjectiveSolver.method(objective), 1);
    }

    private Objective objective(PortfolioProblem problem) {
        double[] slopes = Algebra.scaled(-1, problem.means());
        SeparableTerms terms = risk.terms(problem);
        if (risk.measure().usesCovariance()) {
            return Objective.quadratic(Algebra.scaled(riskAversion, problem.covariance(), 0),
                    slopes, terms);
        }
        ConvexFunction square = RiskForms.times(riskAversion / 2,
                RiskForms.squared(RiskForms.of(risk, problem)));
        double[] start = RiskForms.equalWeights(problem.size());
        double size = Math.abs(Algebra.dot(slopes, start)) + RiskForms.value(square, start);
        return Objective.convex(RiskForms.plus(size, square), slopes, terms);
    }
}
