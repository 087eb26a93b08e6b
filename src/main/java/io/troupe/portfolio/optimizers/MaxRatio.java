package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.SolverStatus;
import java.util.EnumSet;
import java.util.Set;

/**
 * The portfolio of most mean excess return for its risk: {@code max (Σ w(i)(μ(i) − r) − penalties)
 * / √(R(w)² + l2·w'w)} with the risk-free return r; of the variance R is the root. Source: W. F.
 * Sharpe, <i>Mutual fund performance</i>, Journal of Business 39 (1966).
 *
 * <p>By the covariance the aversion is searched for at which the portfolio of most utility has that
 * ratio ({@link TangentSearch}); by other measures the ratio θ at which {@code excess − θR} is 0 at
 * most (W. Dinkelbach, <i>On nonlinear fractional programming</i>, Management Science 13 (1967)).
 * Both keep to any conditions, where a problem in scaled weights would know bounds and linear ones
 * only.
 */
public final class MaxRatio extends ConvexOptimizer {
    private static final int MOST_STEPS = 50;
    private static final double GAP = 1e-10;

    private final ConvexRisk risk;

    /** By a measure of risk. */
    public MaxRatio(ConvexRisk risk) {
        this.risk = risk;
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(risk.need(), Need.MEANS);
    }

    @Override
    boolean choosesAssets(PortfolioProblem problem) {
        return false;
    }

    @Override
    String name() {
        return "max-ratio";
    }

    @Override
    PortfolioAnswer solve(PortfolioProblem problem) {
        int n = problem.size();
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            slopes[i] = problem.riskFree() - problem.means()[i];
        }
        if (hasNoExcess(problem)) {
            return none(problem, SolverStatus.INFEASIBLE, noExcess(problem));
        }
        Objective loss = Objective.quadratic(new double[n][n], slopes,
                risk.withoutRidge().terms(problem));
        Minimum most = ObjectiveSolver.minimize(loss, RiskForms.equalWeights(n), problem.set());
        boolean isUnbounded = most.status() == SolverStatus.UNBOUNDED;
        if (most.status() != SolverStatus.SOLVED && !isUnbounded) {
            return answer(problem, most, ObjectiveSolver.method(loss), 1);
        }
        if (!isUnbounded && value(loss, most.x()) >= 0) {
            return none(problem, SolverStatus.INFEASIBLE, "no portfolio that meets the conditions"
                    + " has a mean above the risk-free return of " + problem.riskFree());
        }
        double[] start = isUnbounded ? slopeOf(slopes) : most.x();
        if (risk.measure().usesCovariance()) {
            return tangent(problem, loss, start);
        }
        return isUnbounded ? answer(problem, most, ObjectiveSolver.method(loss), 1)
                : dinkelbach(problem, loss, start);
    }

    /** Whether weights are at least 0 and no mean is above the risk-free return. */
    private static boolean hasNoExcess(PortfolioProblem problem) {
        for (int i = 0; i < problem.size(); i++) {
            if (problem.set().bounds().lower()[i] < 0
                    || problem.means()[i] > problem.riskFree()) {
                return false;
            }
        }
        return true;
    }

    private static String noExcess(PortfolioProblem problem) {
        int best = 0;
        for (int i = 1; i < problem.size(); i++) {
            if (problem.means()[i] > problem.means()[best]) {
                best = i;
            }
        }
        return "no asset's mean is above the risk-free return of " + problem.riskFree()
                + " a bar: the largest is that of " + problem.assets().get(best) + ", "
                + problem.means()[best];
    }

    private static double[] slopeOf(double[] slopes) {
        return Algebra.scaled(-1 / Math.sqrt(Algebra.dot(slopes, slopes)), slopes);
    }

    private PortfolioAnswer tangent(PortfolioProblem problem, Objective loss, double[] start) {
        TangentSearch search = new TangentSearch(problem, loss,
                risk.penalties().l2());
        Minimum found = search.minimize(start);
        if (search.isWithoutRisk()) {
            return withoutRisk(problem, SolverStatus.UNBOUNDED);
        }
        double deviation = RiskForms.value(ridged(problem), found.x());
        return answer(problem, found, "search of " + ObjectiveSolver.method(loss) + "s",
                deviation);
    }

    private PortfolioAnswer withoutRisk(PortfolioProblem problem, SolverStatus status) {
        return none(problem, status, "a portfolio whose " + risk.measure().label()
                + " is not above 0 has a mean above the risk-free return of "
                + problem.riskFree() + ", so no ratio is the largest");
    }

    private PortfolioAnswer dinkelbach(PortfolioProblem problem, Objective loss, double[] start) {
        ConvexFunction function = ridged(problem);
        FeasibleSet set = problem.set();
        double[] best = start;
        int iterations = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = -value(loss, best);
            double size = RiskForms.value(function, best);
            if (!(size > 0) || RiskForms.value(RiskForms.of(risk, problem), best) <= 0) {
                return withoutRisk(problem, SolverStatus.UNBOUNDED);
            }
            double ratio = excess / size;
            Objective gap = Objective.convex(RiskForms.plus(excess,
                    RiskForms.times(ratio, function)), loss.linear(), loss.terms());
            Minimum minimum = ObjectiveSolver.minimize(gap, best, set);
            iterations += minimum.iterations();
            double better = excess - value(gap, minimum.x());
            if (minimum.status() != SolverStatus.SOLVED || better <= GAP * excess) {
                Minimum last = new Minimum(minimum.status(), best, -ratio, iterations,
                        Math.max(better / excess, 0), minimum.multipliers(),
                        minimum.lowerMultipliers(), minimum.upperMultipliers());
                return answer(problem, last, "ratios by level bundle", size);
            }
            best = minimum.x();
        }
        return none(problem, SolverStatus.NOT_CONVERGED,
                "ratios still rose after " + MOST_STEPS + " steps");
    }

    private ConvexFunction ridged(PortfolioProblem problem) {
        return RiskForms.ridged(risk.penalties().l2(), RiskForms.of(risk, problem));
    }

    private static double value(Objective objective, double[] w) {
        return objective.at(w, new double[w.length]);
    }
}
