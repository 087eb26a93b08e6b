package io.troupe.math.optim;

import java.util.Arrays;

/**
 * A local minimum of a smooth function without conditions, by the method of Broyden, Fletcher,
 * Goldfarb and Shanno: steps along {@code −H·gradient}, halved by interpolation until the function
 * falls enough (Armijo), with H the inverse of the second derivatives as the gradients met so far
 * tell it. For few variables of about the same size. Deterministic.
 *
 * <p>Source: J. Nocedal, S. J. Wright, <i>Numerical Optimization</i>, 2nd ed. 2006, chapters 3 and
 * 6.
 */
public final class QuasiNewton {
    private static final int MOST_STEPS = 200;
    private static final int MOST_CUTS = 40;
    /** What part of the fall that the slope promises is enough. */
    private static final double ENOUGH = 1e-4;
    /** No step is longer: coordinates are of size 1. */
    private static final double LONGEST = 2;
    /** Where rounding ends a search, the gradient may be larger by this. */
    private static final double ROUNDED = 1e3;
    private static final double[] NONE = {};

    private final SmoothFunction function;
    private final int n;
    private final double[][] inverse;
    private double[] x;
    private double[] gradient;
    private double[] next;
    private double[] nextGradient;
    private double value;
    private boolean knowsNothing;

    private QuasiNewton(SmoothFunction function, double[] start) {
        this.function = function;
        n = start.length;
        inverse = new double[n][n];
        x = start.clone();
        gradient = new double[n];
        next = new double[n];
        nextGradient = new double[n];
        value = function.at(x, gradient);
        forget();
    }

    /**
     * The minimum that is downhill from a point.
     *
     * @param function to be minimized, of values about 1
     * @param start where it is finite
     * @param tolerance how large no derivative may be at a minimum, &gt; 0
     * @return the minimum; its residual is the largest derivative, and it has no multipliers. It
     *         is {@link SolverStatus#NOT_CONVERGED} if steps or their halvings are used up before
     *         derivatives are small
     * @throws IllegalArgumentException if the function is not finite at the start
     */
    public static Minimum minimize(SmoothFunction function, double[] start, double tolerance) {
        QuasiNewton search = new QuasiNewton(function, start);
        if (!Double.isFinite(search.value)) {
            throw new IllegalArgumentException("the function must be finite at the start, was "
                    + search.value);
        }
        return search.run(tolerance);
    }

    private Minimum run(double tolerance) {
        int steps = 0;
        while (steps < MOST_STEPS && Vectors.largest(gradient) > tolerance) {
            if (!step() && !restarted()) {
                return minimum(steps, Vectors.largest(gradient) <= ROUNDED * tolerance);
            }
            steps++;
        }
        return minimum(steps, Vectors.largest(gradient) <= tolerance);
    }

    private Minimum minimum(int steps, boolean isSolved) {
        return new Minimum(isSolved ? SolverStatus.SOLVED : SolverStatus.NOT_CONVERGED, x, value,
                steps, Vectors.largest(gradient), NONE, NONE, NONE);
    }

    /** A step down the slope itself, where the curvature that was learned leads nowhere. */
    private boolean restarted() {
        forget();
        return step();
    }

    private boolean step() {
        double[] direction = Vectors.product(inverse, gradient);
        for (int i = 0; i < n; i++) {
            direction[i] = -direction[i];
        }
        double slope = Vectors.dot(direction, gradient);
        if (!(slope < 0)) {
            return false;
        }
        double size = Math.min(1, LONGEST / Vectors.largest(direction));
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            for (int i = 0; i < n; i++) {
                next[i] = x[i] + size * direction[i];
            }
            double found = function.at(next, nextGradient);
            if (found <= value + ENOUGH * size * slope && found < value) {
                accept(found);
                return true;
            }
            size *= cut(found - value, size * slope);
        }
        return false;
    }

    /** The minimum of the parabola through both values and the slope, from a tenth to a half. */
    private static double cut(double rise, double slope) {
        double parabola = slope / (2 * (slope - rise));
        return parabola > 0.1 ? Math.min(parabola, 0.5) : 0.1;
    }

    private void accept(double found) {
        update();
        double[] reused = x;
        x = next;
        next = reused;
        reused = gradient;
        gradient = nextGradient;
        nextGradient = reused;
        value = found;
    }

    private void update() {
        double[] moved = new double[n];
        double[] turned = new double[n];
        for (int i = 0; i < n; i++) {
            moved[i] = next[i] - x[i];
            turned[i] = nextGradient[i] - gradient[i];
        }
        double curvature = Vectors.dot(moved, turned);
        double bend = Vectors.dot(turned, turned);
        if (!(curvature > 1e-12 * bend)) {
            return;
        }
        if (knowsNothing) {
            diagonal(curvature / bend);
            knowsNothing = false;
        }
        double[] along = Vectors.product(inverse, turned);
        double factor = (1 + Vectors.dot(turned, along) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += factor * moved[i] * moved[j]
                        - (along[i] * moved[j] + moved[i] * along[j]) / curvature;
            }
        }
    }

    private void forget() {
        diagonal(1);
        knowsNothing = true;
    }

    private void diagonal(double size) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = size;
        }
    }
}
