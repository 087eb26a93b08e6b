package io.troupe.math.optim;

import java.util.Optional;

/**
 * Long-only portfolios whose assets contribute given parts of the risk: {@code w(i)·(Σw)(i)} is
 * proportional to the budgets b, and weights sum to 1 (Spinu, "An algorithm for computing risk
 * parity weights", 2013; Bruder, Roncalli, "Managing risk exposures using the risk budgeting
 * approach", 2012).
 *
 * <p>The portfolio is up to scale the minimum of {@code ½x'Cx − Σ b(i)·ln x(i)}, C the correlations
 * and x = wσ. Some sweeps over the coordinates come near to it, and Newton's method, its steps
 * shortened as for self-concordant functions, ends when each {@code x(i)·(Cx)(i)} is b(i) but for
 * 1e−12 of it. O(n²) a sweep, n³/6 a step, of which three to five are needed.
 */
public final class RiskBudgets {
    private static final double TOLERANCE = 1e-12;
    private static final double ENOUGH = 1e-10;
    private static final int SWEEPS = 10;
    private static final int MOST_STEPS = 200;

    private RiskBudgets() {}

    /**
     * The weights of given contributions.
     *
     * @param covariance symmetric, with a positive diagonal
     * @param budgets above 0, of any sum
     * @return the weights, or nothing if there are none: of assets that can be combined to no risk
     *         at all
     * @throws IllegalArgumentException if a budget or a variance is not above 0, or lengths differ
     */
    public static Optional<double[]> weights(double[][] covariance, double[] budgets) {
        int n = budgets.length;
        check(covariance, budgets);
        double sum = 0;
        for (double budget : budgets) {
            sum += budget;
        }
        double[] parts = new double[n];
        double[] deviations = new double[n];
        for (int i = 0; i < n; i++) {
            parts[i] = budgets[i] / sum;
            deviations[i] = Math.sqrt(covariance[i][i]);
        }
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations[i][j] = i == j ? 1
                        : covariance[i][j] / deviations[i] / deviations[j];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.sqrt(parts[i]);
        }
        sweep(correlations, parts, x);
        return descend(correlations, parts, x) ? Optional.of(normed(x, deviations))
                : Optional.empty();
    }

    private static void check(double[][] covariance, double[] budgets) {
        if (covariance.length != budgets.length) {
            throw new IllegalArgumentException("there must be as many budgets as assets, "
                    + covariance.length + ", not " + budgets.length);
        }
        for (int i = 0; i < budgets.length; i++) {
            if (!(budgets[i] > 0 && budgets[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "budgets must be above 0; that of asset " + i + " is " + budgets[i]);
            }
            if (!(covariance[i][i] > 0 && covariance[i][i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("variances must be above 0; that of asset " + i
                        + " is " + covariance[i][i]);
            }
        }
    }

    /** One coordinate after the other, as with equal budgets. */
    private static void sweep(double[][] correlations, double[] parts, double[] x) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < x.length; i++) {
                double rest = Vectors.dot(correlations[i], x) - x[i];
                double root = Math.sqrt(rest * rest + 4 * parts[i]);
                x[i] = rest > 0 ? 2 * parts[i] / (rest + root) : (root - rest) / 2;
            }
        }
    }

    private static boolean descend(double[][] correlations, double[] parts, double[] x) {
        int n = x.length;
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] product = Vectors.product(correlations, x);
            double off = 0;
            for (int i = 0; i < n; i++) {
                off = Math.max(off, Math.abs(x[i] * product[i] / parts[i] - 1));
            }
            if (off <= TOLERANCE || (off <= ENOUGH && off >= last)) {
                return true;
            }
            last = off;
            double[][] h = new double[n][];
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                h[i] = correlations[i].clone();
                h[i][i] += parts[i] / x[i] / x[i];
                gradient[i] = product[i] - parts[i] / x[i];
            }
            double[] direction = gradient.clone();
            if (Cholesky.factor(h, n, 0) > 0) {
                return false;
            }
            Cholesky.solve(h, n, direction);
            move(x, direction, Math.sqrt(Math.max(0, Vectors.dot(direction, gradient))), parts);
        }
        return false;
    }

    /** The barrier is self-concordant once divided by its smallest part. */
    private static void move(double[] x, double[] direction, double decrement, double[] parts) {
        double least = 1;
        double longest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            least = Math.min(least, parts[i]);
            if (direction[i] > 0) {
                longest = Math.min(longest, x[i] / direction[i]);
            }
        }
        double scaled = decrement / Math.sqrt(least);
        double length = scaled < 0.25 || longest > 2 ? 1 : 1 / (1 + scaled);
        Vectors.add(x, -Math.min(length, 0.9 * longest), direction);
    }

    private static double[] normed(double[] x, double[] deviations) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] /= deviations[i];
            sum += x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= sum;
        }
        return x;
    }
}
