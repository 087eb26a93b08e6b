package io.troupe.portfolio.optimizers;

import io.troupe.math.EqualRisk;
import java.util.EnumSet;
import java.util.Set;

/**
 * Weights in inverse proportion to volatility, {@code (1/σ(i)) / Σ 1/σ(j)}: those of equal risk if
 * all correlations are equal. Conditions of the problem are not looked at.
 */
public final class InverseVolatility implements PortfolioOptimizer {
    private static final String SOLVER = "formula";

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.COVARIANCE);
    }

    @Override
    public boolean keepsConditions() {
        return false;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return ProblemFaults.refusal(problem, needs(), SOLVER).orElseGet(() -> PortfolioAnswer
                .closedForm(EqualRisk.inverseVolatility(problem.covariance()), SOLVER));
    }
}
