package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The minimum of {@code −Σ b(i)·ln y(i)} with {@code s·y ≤ 1} for each of some rows s, b of the sum
 * 1: by Newton's method on the conditions of an optimum {@code Σλ(j)s(j) = b/y}, {@code λ(j)·(1 −
 * s(j)·y) = μ}, with μ falling to 0. n²/2 multiplications and additions a row and step. Source: S.
 * J. Wright,
 * <i>Primal-dual interior-point methods</i> (1997).
 */
final class BudgetModel {
    private static final int MOST_STEPS = 60;
    private static final double TOLERANCE = 1e-15;
    private static final double CENTRING = 0.15;
    private static final double SHORT_OF_BOUNDARY = 0.99;
    /** How many rows without weight are kept for each variable before the oldest go. */
    private static final int SPARE = 4;
    /** A multiplier below it is that of a row without weight. */
    private static final double LEAST_WEIGHT = 1e-9;
    /** How near to the nearest row a search begins. */
    private static final double INSIDE = 0.9;

    private final double[] parts;
    private final int n;
    private List<double[]> rows = new ArrayList<>();
    private double[] lambda = {};
    private double[] y;
    private double[] slack = {};

    BudgetModel(double[] parts) {
        this.parts = parts;
        n = parts.length;
        y = parts.clone();
    }

    void add(double[] row) {
        rows.add(row);
    }

    /**
     * How far a point whose largest value is known is from the lower bound that the multipliers
     * prove: {@code ln value − Σ b(i)·ln(y(i)s(i)/b(i))}, s the rows' sum by multipliers.
     */
    double gap(double[] point, double value) {
        double[] s = sum(lambda);
        double total = Arrays.stream(lambda).sum();
        double gap = StrictMath.log(value);
        for (int i = 0; i < n; i++) {
            gap -= parts[i] * StrictMath.log(point[i] * s[i] / total / parts[i]);
        }
        return Double.isNaN(gap) ? Double.POSITIVE_INFINITY : Math.max(0, gap);
    }

    private double[] sum(double[] weights) {
        double[] sum = new double[n];
        for (int j = 0; j < weights.length; j++) {
            Vectors.add(sum, weights[j], rows.get(j));
        }
        return sum;
    }

    /** Where the minimum is, scaled to the sum 1. */
    double[] minimum(double[] start) {
        prune();
        begin(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            double mu = Vectors.dot(lambda, slack) / slack.length;
            if ((mu <= TOLERANCE && off() <= TOLERANCE) || !move(mu * CENTRING)) {
                break;
            }
        }
        double[] found = new double[n];
        double total = 0;
        for (double each : y) {
            total += each;
        }
        for (int i = 0; i < n; i++) {
            found[i] = y[i] / total;
        }
        return found;
    }

    /** The rows of the last answer that had weight there stay, and the latest of the others. */
    private void prune() {
        int spare = rows.size() - SPARE * n;
        List<double[]> kept = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            boolean isIdle = j < lambda.length && lambda[j] < LEAST_WEIGHT;
            if (spare > 0 && isIdle) {
                spare--;
            } else {
                kept.add(rows.get(j));
            }
        }
        rows = kept;
    }

    private void begin(double[] start) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, Vectors.dot(row, start));
        }
        y = start.clone();
        if (largest > 0) {
            for (int i = 0; i < n; i++) {
                y[i] *= INSIDE / largest;
            }
        }
        slack = new double[rows.size()];
        lambda = new double[rows.size()];
        double total = 0;
        for (int j = 0; j < slack.length; j++) {
            slack[j] = 1 - Vectors.dot(rows.get(j), y);
            lambda[j] = 1 / slack[j];
            total += lambda[j];
        }
        for (int j = 0; j < slack.length; j++) {
            lambda[j] /= total;
        }
    }

    /** How far multipliers are from balancing budgets. */
    private double off() {
        double[] s = sum(lambda);
        double off = 0;
        for (int i = 0; i < n; i++) {
            off = Math.max(off, Math.abs(y[i] * s[i] - parts[i]));
        }
        return off;
    }

    /** One step of Newton's method towards products of multipliers and slacks of μ. */
    private boolean move(double mu) {
        double[][] h = new double[n][n];
        double[] dY = new double[n];
        for (int j = 0; j < slack.length; j++) {
            double[] row = rows.get(j);
            Vectors.add(dY, -mu / slack[j], row);
            for (int i = 0; i < n; i++) {
                double factor = lambda[j] / slack[j] * row[i];
                for (int k = i; k < n; k++) {
                    h[i][k] += factor * row[k];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            h[i][i] += parts[i] / (y[i] * y[i]);
            dY[i] += parts[i] / y[i];
        }
        if (Cholesky.factor(h, n, 0) > 0) {
            return false;
        }
        Cholesky.solve(h, n, dY);
        step(mu, dY);
        return true;
    }

    /** Changes of slacks and multipliers follow from those of y. */
    private void step(double mu, double[] dY) {
        double[] dSlack = new double[slack.length];
        double[] dLambda = new double[slack.length];
        for (int j = 0; j < slack.length; j++) {
            dSlack[j] = -Vectors.dot(rows.get(j), dY);
            dLambda[j] = (mu - lambda[j] * dSlack[j]) / slack[j] - lambda[j];
        }
        double primal = Math.min(longest(y, dY), longest(slack, dSlack));
        Vectors.add(y, primal, dY);
        Vectors.add(slack, primal, dSlack);
        Vectors.add(lambda, longest(lambda, dLambda), dLambda);
    }

    private static double longest(double[] values, double[] changes) {
        double longest = 1;
        for (int i = 0; i < values.length; i++) {
            if (changes[i] < 0) {
                longest = Math.min(longest, -SHORT_OF_BOUNDARY * values[i] / changes[i]);
            }
        }
        return longest;
    }
}
