package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.SolverStatus;

/**
 * The largest ratio of an excess N, concave in the weights, to {@code √(w'Σw)}. Where it is, the
 * slopes of N and of {@code λ/2·w'Σw} agree for {@code λ = N/w'Σw}: the portfolio of most utility
 * for that aversion. On each piece of the efficient frontier {@code h(λ) = N − λ·w'Σw} of the
 * portfolio for λ is linear in λ and falls, so that secants inside a bracket end after a few
 * programs.
 */
final class TangentSearch {
    private static final int MOST_STEPS = 100;
    private static final double GAP = 1e-11;
    private static final double FLAT = 1e-14;

    private final double[][] covariance;
    private final PortfolioProblem problem;
    private final Objective loss;
    private Minimum best;
    private double bestRatio = Double.NEGATIVE_INFINITY;
    private double bestGap = Double.POSITIVE_INFINITY;
    private double excess;
    private double variance;
    private int iterations;
    private boolean isWithoutRisk;

    /** For a problem and the loss −N; the ridge is added to each variance. */
    TangentSearch(PortfolioProblem problem, Objective loss, double ridge) {
        this.problem = problem;
        covariance = Algebra.scaled(1, problem.covariance(), ridge);
        this.loss = loss;
        int n = problem.size();
        best = new Minimum(SolverStatus.NOT_CONVERGED, new double[n], 0, 0, 1, new double[0],
                new double[n], new double[n]);
    }

    /** Whether some portfolio has an excess and no variance. */
    boolean isWithoutRisk() {
        return isWithoutRisk;
    }

    /** The weights; the search begins at some whose excess is above 0. */
    Minimum minimize(double[] start) {
        measure(start);
        if (isFlat()) {
            isWithoutRisk = true;
            return best;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double lowGap = Double.NaN;
        double highGap = Double.NaN;
        double aversion = excess / variance;
        for (int step = 0; step < MOST_STEPS; step++) {
            Minimum minimum = portfolio(aversion);
            if (minimum.status() != SolverStatus.SOLVED || isWithoutRisk) {
                return minimum;
            }
            double gap = excess - aversion * variance;
            if (Math.abs(gap) <= GAP * Math.abs(excess) || high - low <= GAP * low) {
                break;
            }
            if (gap > 0) {
                low = aversion;
                lowGap = gap;
            } else {
                high = aversion;
                highGap = gap;
            }
            aversion = next(low, lowGap, high, highGap, step);
        }
        return new Minimum(SolverStatus.SOLVED, best.x(), -bestRatio, iterations, bestGap,
                best.multipliers(), best.lowerMultipliers(), best.upperMultipliers());
    }

    /**
     * Between two aversions where the line through both gaps is 0; every third time their mean, as
     * one end may stay. With one end known, what the last portfolio itself says if that is beyond.
     */
    private double next(double low, double lowGap, double high, double highGap, int step) {
        if (high == Double.POSITIVE_INFINITY) {
            return variance > 0 ? Math.max(excess / variance, low * (1 + 1e-9)) : 2 * low;
        }
        if (low == 0) {
            return excess > 0 ? excess / variance : high / 4;
        }
        double secant = low + (high - low) * lowGap / (lowGap - highGap);
        return step % 3 == 2 ? (low + high) / 2 : secant;
    }

    private Minimum portfolio(double aversion) {
        Objective utility = Objective.quadratic(
                Algebra.scaled(aversion, covariance, 0), loss.linear(), loss.terms());
        Minimum minimum = ObjectiveSolver.minimize(utility, RiskForms.equalWeights(
                problem.size()), problem.set());
        iterations += minimum.iterations();
        if (minimum.status() == SolverStatus.SOLVED) {
            measure(minimum.x());
            isWithoutRisk = isFlat();
            double ratio = excess / Math.sqrt(variance);
            if (ratio > bestRatio) {
                bestRatio = ratio;
                bestGap = Math.abs(excess - aversion * variance) / excess;
                best = minimum;
            }
        }
        return minimum;
    }

    /** Whether there is an excess, and no more variance than rounding leaves. */
    private boolean isFlat() {
        double largest = 0;
        for (int i = 0; i < problem.size(); i++) {
            largest = Math.max(largest, covariance[i][i]);
        }
        return excess > 0 && variance <= FLAT * largest;
    }

    private void measure(double[] w) {
        excess = -loss.at(w, new double[w.length]);
        variance = Math.max(Algebra.form(covariance, w), 0);
    }
}
