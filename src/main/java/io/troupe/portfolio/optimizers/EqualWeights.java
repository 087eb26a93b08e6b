package io.troupe.portfolio.optimizers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The same weight for each asset, {@code 1/n}; conditions of the problem are not looked at. */
public final class EqualWeights implements PortfolioOptimizer {
    private static final String SOLVER = "formula";

    @Override
    public Set<Need> needs() {
        return EnumSet.noneOf(Need.class);
    }

    @Override
    public boolean keepsConditions() {
        return false;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        double[] weights = new double[problem.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return ProblemFaults.refusal(problem, needs(), SOLVER)
                .orElseGet(() -> PortfolioAnswer.closedForm(weights, SOLVER));
    }
}
