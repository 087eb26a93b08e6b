package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/** Nearest portfolios: the points of {@code {p : p ≥ 0, Σp = 1}} that are nearest to others. */
final class Simplex {
    /** By how much a multiplier may be wrong, as a part of the largest gradient. */
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_STEPS_PER_ASSET = 10;

    private Simplex() {}

    /**
     * The nearest by the sum of squares: {@code max(v(i) − θ, 0)} with the θ by which they sum to
     * 1. Exact, by sorting (Duchi, Shalev-Shwartz, Singer, Chandra, "Efficient projections onto the
     * l1-ball for learning in high dimensions", 2008, figure 1).
     *
     * @param v finite; not written to
     */
    static double[] nearest(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double theta = 0;
        for (int k = 1; k <= sorted.length; k++) {
            double value = sorted[sorted.length - k];
            sum += value;
            double candidate = (sum - 1) / k;
            if (k > 1 && !(value > candidate)) {
                break;
            }
            theta = candidate;
        }
        double[] nearest = new double[v.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Math.max(v[i] - theta, 0);
        }
        return Vectors.normalized(nearest);
    }

    /**
     * The minimum of {@code ½ p'Ap − b'p}: of {@code (p − q)'A(p − q)}, if {@code b = Aq}. A primal
     * active set: the minimum over the assets that are held, then the one asset that is not and
     * would improve it most, until none would. Each set comes up once, so that this ends; a bound
     * on the steps ends it where rounding goes round in circles.
     *
     * @param a symmetric and positive definite
     * @param start where to begin, on the simplex; not written to
     */
    static double[] minimum(double[][] a, double[] b, double[] start) {
        int n = b.length;
        double[] p = start.clone();
        boolean[] held = new boolean[n];
        for (int i = 0; i < n; i++) {
            held[i] = p[i] > 0;
        }
        for (int step = 0; step < MOST_STEPS_PER_ASSET * n; step++) {
            double[] target = new double[n];
            double level = minimumOf(a, b, held, target);
            if (moves(p, target, held)) {
                int best = mostImproving(a, b, p, held, level);
                if (best < 0) {
                    break;
                }
                held[best] = true;
            }
        }
        return Vectors.normalized(p);
    }

    /** The minimum over those held, their signs free; answers the multiplier of {@code Σp = 1}. */
    private static double minimumOf(double[][] a, double[] b, boolean[] held, double[] target) {
        int[] set = new int[held.length];
        int count = 0;
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                set[count++] = i;
            }
        }
        double[][] factor = new double[count][];
        double[] u = new double[count];
        double[] v = new double[count];
        for (int i = 0; i < count; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                factor[i][j] = a[set[i]][set[j]];
            }
            u[i] = b[set[i]];
            v[i] = 1;
        }
        Cholesky.factor(factor);
        Cholesky.solve(factor, u);
        Cholesky.solve(factor, v);
        double level = (1 - Vectors.sum(u)) / Vectors.sum(v);
        for (int i = 0; i < count; i++) {
            target[set[i]] = u[i] + level * v[i];
        }
        return level;
    }

    /**
     * Goes towards a target until the first weight is 0, which is held no more.
     *
     * @return whether the target was reached
     */
    private static boolean moves(double[] p, double[] target, boolean[] held) {
        double way = 1;
        int first = -1;
        for (int i = 0; i < p.length; i++) {
            if (held[i] && target[i] < 0) {
                double until = p[i] / (p[i] - target[i]);
                if (first < 0 || until < way) {
                    way = until;
                    first = i;
                }
            }
        }
        for (int i = 0; i < p.length; i++) {
            if (held[i]) {
                p[i] = first < 0 ? target[i] : Math.max(0, p[i] + way * (target[i] - p[i]));
            }
        }
        if (first >= 0) {
            p[first] = 0;
            held[first] = false;
        }
        return first < 0;
    }

    /** Of those that are not held, the one whose gradient is furthest below the level; or −1. */
    private static int mostImproving(double[][] a, double[] b, double[] p, boolean[] held,
            double level) {
        double largest = Math.abs(level);
        for (double value : b) {
            largest = Math.max(largest, Math.abs(value));
        }
        int best = -1;
        double lowest = level - TOLERANCE * largest;
        for (int i = 0; i < p.length; i++) {
            double gradient = held[i] ? Double.POSITIVE_INFINITY : Vectors.dot(a[i], p) - b[i];
            if (gradient < lowest) {
                lowest = gradient;
                best = i;
            }
        }
        return best;
    }
}
