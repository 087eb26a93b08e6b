package io.troupe.math.optim;

import java.util.Arrays;

/**
 * Long-only portfolios whose assets contribute given parts of a risk R that is convex and
 * proportional to the size of the portfolio: {@code w(i)·∂R/∂w(i)} is proportional to the budgets
 * b. Where R has a kink, one of its subgradients makes it so.
 *
 * <p>With budgets that sum to 1 the portfolio is up to scale the minimum of {@code R(y) − Σ b(i)·ln
 * y(i)}, and R is the largest of the linear functions s·y of its subgradients s. Where some of them
 * stand for R the minimum is found by {@link BudgetModel}; the subgradient there joins them, until
 * R exceeds its model by no more than a fraction of 1e−13. That fraction is the residual: the
 * logarithm of the objective's distance from its lower bound. Sources: B. Bruder, T. Roncalli,
 * <i>Managing risk exposures using the risk budgeting approach</i> (2012); J. E. Kelley, <i>The
 * cutting-plane method for solving convex programs</i>, SIAM Journal 8 (1960).
 */
public final class ConvexBudgets {
    private static final int MOST_STEPS = 1000;
    private static final double GAP = 1e-13;
    /** What is answered with when rounding, of R or of its slopes, lets the gap get no smaller. */
    private static final double ENOUGH = 1e-9;
    private static final int PATIENCE = 30;
    /** Up to this risk, of weights that sum to 1 in units of the assets' own, there is none. */
    private static final double LEAST_RISK = 1e-12;

    private final ConvexFunction risk;
    private final double[] parts;
    /** The risk of each asset alone: weights are counted in units of it. */
    private final double[] unit;
    private final BudgetModel model;

    private ConvexBudgets(ConvexFunction risk, double[] parts, double[] unit) {
        this.risk = risk;
        this.parts = parts;
        this.unit = unit;
        model = new BudgetModel(parts);
    }

    /**
     * The weights of given contributions, up to scale.
     *
     * @param risk convex and proportional to the size of its argument, which is ≥ 0
     * @param budgets above 0, of any sum
     * @return where R is 1; UNBOUNDED with a vector ≥ 0 of no risk if there is one, so that nothing
     *         can be divided
     */
    public static Minimum minimize(ConvexFunction risk, double[] budgets) {
        int n = budgets.length;
        double sum = 0;
        for (double budget : budgets) {
            if (!(budget > 0 && budget < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("budgets must be above 0, one is " + budget);
            }
            sum += budget;
        }
        double[] parts = new double[n];
        double[] unit = new double[n];
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            parts[i] = budgets[i] / sum;
            double[] alone = new double[n];
            alone[i] = 1;
            unit[i] = risk.at(alone, slopes);
            if (!(unit[i] > 0)) {
                return answer(SolverStatus.UNBOUNDED, alone, unit[i], 0, 1);
            }
        }
        return new ConvexBudgets(risk, parts, unit).search();
    }

    private Minimum search() {
        int n = parts.length;
        for (int i = 0; i < n; i++) {
            double[] alone = new double[n];
            alone[i] = 1;
            cut(alone);
        }
        double[] y = parts.clone();
        double[] best = y;
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int step = 1; step <= MOST_STEPS; step++) {
            double value = cut(y);
            if (value <= LEAST_RISK) {
                return answer(SolverStatus.UNBOUNDED, inWeights(y, 1), value, step, 1);
            }
            double gap = model.gap(y, value);
            since = gap < least ? 0 : since + 1;
            if (gap < least) {
                least = gap;
                best = inWeights(y, value);
            }
            if (least <= GAP || (least <= ENOUGH && since > PATIENCE)) {
                return answer(SolverStatus.SOLVED, best, value(best), step, least);
            }
            y = model.minimum(y);
        }
        return answer(least <= ENOUGH ? SolverStatus.SOLVED : SolverStatus.NOT_CONVERGED, best,
                value(best), MOST_STEPS, least);
    }

    /** The risk at a point, whose subgradient joins the model. */
    private double cut(double[] y) {
        double[] slopes = new double[y.length];
        double value = risk.at(inWeights(y, 1), slopes);
        for (int i = 0; i < y.length; i++) {
            slopes[i] /= unit[i];
        }
        model.add(slopes);
        return value;
    }

    private double[] inWeights(double[] y, double value) {
        double[] weights = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            weights[i] = y[i] / unit[i] / value;
        }
        return weights;
    }

    private double value(double[] weights) {
        double value = 1;
        for (int i = 0; i < weights.length; i++) {
            value -= parts[i] * StrictMath.log(weights[i]);
        }
        return value;
    }

    private static Minimum answer(SolverStatus status, double[] x, double value, int steps,
            double gap) {
        double[] none = new double[x.length];
        return new Minimum(status, x, value, steps, gap, new double[0], none,
                Arrays.copyOf(none, none.length));
    }
}
