package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticMinimizer;
import io.troupe.math.optim.SolverStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A fraction f of the portfolio that grows fastest: {@code f·Σ⁻¹(μ − r)} with the risk-free return r
 * where no condition binds, else the most of {@code (μ − r)'w − w'Σw/(2f)} under the conditions, which
 * is also the portfolio nearest to the former by Σ. It is in general not fully invested: what is left
 * of 1 earns r. Sources: J. L. Kelly, <i>A new interpretation of information rate</i>, Bell System
 * Technical Journal 35 (1956); E. O. Thorp, <i>The Kelly criterion in blackjack, sports betting and the
 * stock market</i> (2006), section 7.
 */
public final class FractionalKelly implements PortfolioOptimizer {
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
    public boolean keepsConditions() {
        return true;
    }

    @Override
    public PortfolioAnswer optimize(PortfolioProblem problem) {
        return ProblemFaults.refusal(problem, needs(), SOLVER).orElseGet(() -> grow(problem));
    }

    private PortfolioAnswer grow(PortfolioProblem problem) {
        int n = problem.size();
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            slopes[i] = fraction * (problem.riskFree() - problem.means()[i]);
        }
        Minimum minimum = QuadraticMinimizer.minimize(problem.covariance(), slopes,
                problem.set());
        return switch (minimum.status()) {
            case SOLVED -> new PortfolioAnswer(SolverStatus.SOLVED, minimum.x(), SOLVER,
                    minimum.iterations(), minimum.residual(), binding(problem.set(), minimum),
                    "");
            case INFEASIBLE -> none(problem, minimum, "no weights meet all conditions");
            case UNBOUNDED -> none(problem, minimum, "assets can be combined to a gain without"
                    + " risk: bound the weights, or shrink the covariance");
            case NOT_CONVERGED -> none(problem, minimum, "no answer after "
                    + minimum.iterations() + " steps");
        };
    }

    private static PortfolioAnswer none(PortfolioProblem problem, Minimum minimum,
            String reason) {
        return PortfolioAnswer.none(minimum.status(), problem.size(), SOLVER, reason);
    }

    private List<PortfolioAnswer.Binding> binding(FeasibleSet set, Minimum minimum) {
        List<PortfolioAnswer.Binding> binding = new ArrayList<>();
        for (int r = 0; r < set.linear().size(); r++) {
            add(binding, set.linear().get(r).source(), minimum.multipliers()[r]);
        }
        for (int i = 0; i < set.variables(); i++) {
            add(binding, set.bounds().lowerSource()[i], minimum.lowerMultipliers()[i]);
            add(binding, set.bounds().upperSource()[i], minimum.upperMultipliers()[i]);
        }
        return binding;
    }

    private static void add(List<PortfolioAnswer.Binding> binding, int source, double multiplier) {
        if (multiplier > 0) {
            binding.add(new PortfolioAnswer.Binding(source, multiplier));
        }
    }
}
