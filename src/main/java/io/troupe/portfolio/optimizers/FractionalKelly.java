package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.QuadraticMinimizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * A fraction f of the portfolio that grows fastest: {@code f·Σ⁻¹(μ − r)} with the risk-free return
 * r where no condition binds, else the most of {@code (μ − r)'w − w'Σw/(2f)} under the conditions,
 * which is also the portfolio nearest to the former by Σ. It is in general not fully invested: what
 * is left of 1 earns r. Sources: J. L. Kelly, <i>A new interpretation of information rate</i>, Bell
 * System Technical Journal 35 (1956); E. O. Thorp, <i>The Kelly criterion in blackjack, sports
 * betting and the stock market</i> (2006), section 7.
 */
public final class FractionalKelly extends ConvexOptimizer {
    private static final String SOLVER = "quadratic program";

    private final double fraction;

    /**
     * A fraction of it.
     *
     * @param fraction above 0; 1 is the whole
     */
    public FractionalKelly(double fraction) {
        if (!(fraction > 0 && fraction < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the fraction must be above 0, was " + fraction);
        }
        this.fraction = fraction;
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.MEANS, Need.COVARIANCE);
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return true;
    }

    @Override
    String name() {
        return "kelly";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        double[] slopes = new double[problem.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = fraction * (problem.riskFree() - problem.means()[i]);
        }
        return answer(problem, QuadraticMinimizer.minimize(problem.covariance(), slopes,
                problem.set()), SOLVER, fraction);
    }
}
