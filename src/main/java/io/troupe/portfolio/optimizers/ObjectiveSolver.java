package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexMinimizer;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.SolverStatus;
import io.troupe.portfolio.optimizers.SeparableTerms.Kink;
import java.util.List;

/**
 * The least of an {@link Objective} over a set by the method that suits it: a quadratic program, a
 * sequence of them where terms are smooth (Newton's method), or a bundle of subgradients.
 */
final class ObjectiveSolver {
    private static final int MOST_STEPS = 100;
    private static final double DECREASE = 1e-13;
    private static final double ARMIJO = 1e-4;
    private static final double SHORTEST_STEP = 1e-10;

    private final Objective objective;
    private final FeasibleSet set;

    private ObjectiveSolver(Objective objective, FeasibleSet set) {
        this.objective = objective;
        this.set = set;
    }

    static Minimum minimize(Objective objective, double[] start, FeasibleSet set) {
        if (objective.risk() != null) {
            return ConvexMinimizer.minimize(objective, start, set);
        }
        ObjectiveSolver solver = new ObjectiveSolver(objective, set);
        return objective.terms().isPiecewiseQuadratic() ? solver.around(new double[0])
                : solver.newton(start);
    }

    /** What minimises an objective, as answers name it. */
    static String method(Objective objective) {
        return objective.risk() != null ? "level bundle"
                : objective.terms().isPiecewiseQuadratic() ? "quadratic program"
                        : "sequence of quadratic programs";
    }

    /**
     * The least of the quadratic model: smooth terms expanded at a point, of which there are none
     * without a point.
     */
    private Minimum around(double[] point) {
        SeparableTerms terms = objective.terms();
        double[][] q = Algebra.scaled(1, objective.quadratic(), 2 * terms.ridge());
        double[] c = terms.slopes(set.bounds());
        for (int i = 0; i < c.length; i++) {
            c[i] += objective.linear()[i];
            if (point.length > 0) {
                double curvature = terms.smoothCurvature(i, point[i]);
                q[i][i] += curvature;
                c[i] += terms.smoothSlope(i, point[i]) - curvature * point[i];
            }
        }
        List<Kink> kinks = terms.kinks(set.bounds());
        return Lifting.minimize(q, c, kinks, set);
    }

    private Minimum newton(double[] start) {
        Minimum model = Lifting.minimize(Algebra.diagonal(start.length, 1),
                Algebra.scaled(-1, start), List.of(), set);
        double[] x = model.x();
        double[] slope = new double[x.length];
        for (int step = 1; step <= MOST_STEPS && model.status() == SolverStatus.SOLVED; step++) {
            double value = objective.at(x, slope);
            model = around(x);
            double fall = value - modelled(model, x, value);
            if (model.status() != SolverStatus.SOLVED
                    || fall <= DECREASE * Math.abs(value)) {
                return answer(model, model.x(), step,
                        fall / Math.max(Math.abs(value), DECREASE));
            }
            x = along(x, model.x(), value, fall);
        }
        return model.status() == SolverStatus.SOLVED
                ? answer(new Minimum(SolverStatus.NOT_CONVERGED, x, 0, MOST_STEPS, 1,
                        model.multipliers(), model.lowerMultipliers(),
                        model.upperMultipliers()), x, MOST_STEPS, 1)
                : model;
    }

    /** What the model says that the objective is at its minimum. */
    private double modelled(Minimum model, double[] x, double value) {
        SeparableTerms terms = objective.terms();
        double[] y = model.x();
        double modelled = value - terms.at(x) + terms.at(y)
                + (Algebra.form(objective.quadratic(), y)
                        - Algebra.form(objective.quadratic(), x)) / 2
                + Algebra.dot(objective.linear(), y) - Algebra.dot(objective.linear(), x);
        return modelled - terms.smoothAt(y) + terms.expanded(x, y);
    }

    /** The first of ever shorter steps that brings a fair part of the fall that was promised. */
    private double[] along(double[] x, double[] y, double value, double fall) {
        double[] slope = new double[x.length];
        double[] best = y;
        for (double step = 1; step > SHORTEST_STEP; step /= 2) {
            best = Algebra.between(x, y, step);
            if (objective.at(best, slope) <= value - ARMIJO * step * fall) {
                break;
            }
        }
        return best;
    }

    private Minimum answer(Minimum model, double[] x, int steps, double residual) {
        return new Minimum(model.status(), x, objective.at(x, new double[x.length]), steps,
                Math.abs(residual), model.multipliers(), model.lowerMultipliers(),
                model.upperMultipliers());
    }
}
