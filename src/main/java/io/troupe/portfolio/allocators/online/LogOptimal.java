package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * The constant rebalanced portfolio that would have grown most: the maximum of {@code Σ ln(w'x(t))}
 * over the simplex (Kelly, 1956; Cover, "An algorithm for maximizing expected log investment
 * return", 1984).
 *
 * <p>Newton's method, which goes to the minimum of the quadratic model on the simplex as far as
 * {@code 1/(1 + λ)} with λ Newton's decrement, so that it never overshoots (Nesterov and Nemirovski
 * on self-concordant functions). Ends where {@code max over i of mean(x(t,i)/w'x(t))} is 1 but for
 * 1e−12, which bounds what is lacking in the growth per period; after 200 steps at the latest.
 */
final class LogOptimal {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 200;
    /** Keeps the model strictly convex where there are fewer periods than assets. */
    private static final double RIDGE = 1e-10;

    private LogOptimal() {}

    /**
     * The portfolio.
     *
     * @param relatives a row per period, one factor per asset, each &gt; 0
     * @param start where to begin, on the simplex; not written to
     */
    static double[] of(double[][] relatives, double[] start) {
        int n = start.length;
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            // From inside, so that no period's growth is 0.
            w[i] = 0.9 * start[i] + 0.1 / n;
        }
        double[] mean = new double[n];
        double[][] hessian = new double[n][n];
        for (int step = 0; step < MOST_STEPS; step++) {
            model(relatives, w, mean, hessian);
            if (Arrays.stream(mean).max().orElse(1) - 1 <= TOLERANCE) {
                break;
            }
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                b[i] = mean[i] + Vectors.dot(hessian[i], w);
            }
            double[] next = Simplex.minimum(hessian, b, w);
            go(w, next, decrement(hessian, w, next, relatives.length));
        }
        return w;
    }

    /** Mean of x(i)/w'x, and of its products. */
    private static void model(double[][] relatives, double[] w, double[] mean,
            double[][] hessian) {
        int n = w.length;
        Arrays.fill(mean, 0);
        for (double[] row : hessian) {
            Arrays.fill(row, 0);
        }
        double[] y = new double[n];
        for (double[] x : relatives) {
            double growth = Vectors.dot(w, x);
            for (int i = 0; i < n; i++) {
                y[i] = x[i] / growth;
                mean[i] += y[i];
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] += y[i] * y[j];
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += hessian[i][i];
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= relatives.length;
            hessian[i][i] += RIDGE * trace / n;
            for (int j = 0; j <= i; j++) {
                hessian[i][j] /= relatives.length;
                hessian[j][i] = hessian[i][j];
            }
        }
    }

    private static double decrement(double[][] hessian, double[] w, double[] next, int periods) {
        double[] way = new double[w.length];
        Arrays.setAll(way, i -> next[i] - w[i]);
        double square = 0;
        for (int i = 0; i < way.length; i++) {
            square += way[i] * Vectors.dot(hessian[i], way);
        }
        return Math.sqrt(periods * Math.max(square, 0));
    }

    private static void go(double[] w, double[] next, double decrement) {
        double part = decrement < 0.25 ? 1 : 1 / (1 + decrement);
        for (int i = 0; i < w.length; i++) {
            w[i] = part == 1 ? next[i] : w[i] + part * (next[i] - w[i]);
        }
    }
}
