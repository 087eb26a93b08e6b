package io.troupe.portfolio.optimizers;

import io.troupe.portfolio.measures.RiskMeasure;
import java.util.EnumSet;
import java.util.Set;

/**
 * The portfolio of most diversification: {@code max Σ w(i)σ(i) / √(w'Σw)}, how much of the assets'
 * volatility cancels out. It is the portfolio of most ratio ({@link MaxRatio}) where each asset's
 * excess is its volatility, and keeps to any conditions. Source: Y. Choueifaty, Y. Coignard,
 * <i>Toward maximum diversification</i>, Journal of Portfolio Management 35 (2008).
 */
public final class MaxDiversification implements PortfolioOptimizer {
    private static final String SOLVER = "max-diversification";

    private final MaxRatio ratio = new MaxRatio(ConvexRisk.of(RiskMeasure.VARIANCE));

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.COVARIANCE);
    }

    @Override
    public boolean keepsConditions() {
        return true;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return ProblemFaults.refusal(problem, needs(), SOLVER)
                .orElseGet(() -> diversify(problem));
    }

    private PortfolioAnswer diversify(PortfolioProblem problem) {
        double[] deviations = new double[problem.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(problem.covariance()[i][i]);
        }
        PortfolioAnswer answer = ratio.optimize(new PortfolioProblem(problem.assets(),
                problem.returns(), deviations, problem.covariance(), 0, problem.set(),
                problem.target(), problem.held()));
        return answer.isSolved() ? answer
                : PortfolioAnswer.none(answer.status(), problem.size(),
                        SOLVER, reason(answer));
    }

    /** The reason in terms of volatilities, where that of the ratio speaks of means. */
    private static String reason(PortfolioAnswer answer) {
        boolean isOfConditions = answer.reason().equals(ConvexOptimizer.NO_WEIGHTS);
        return switch (answer.status()) {
            case INFEASIBLE -> isOfConditions ? answer.reason()
                    : "no portfolio that meets the conditions has volatility to diversify: what is"
                            + " long must outweigh what is short";
            case UNBOUNDED -> "assets can be combined to no risk at all: no ratio is the largest";
            case SOLVED, NOT_CONVERGED -> answer.reason();
        };
    }
}
