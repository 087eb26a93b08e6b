package io.troupe.portfolio.measures;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * A weighted sum of ordered losses from above: the largest {@code Σ q·L} over all q between the
 * smallest and the largest weight that have the weights' sum and, for the orders 2, 3, 4, 10 and
 * 50, no larger norm. The weights in any order are such q, so that it is never below {@link
 * OrderedWeights}, and without their kinks. It is what Riskfolio-Lib minimises in their place.
 * Source: D. Cajas, <i>OWA portfolio optimization: a disciplined convex programming framework</i>
 * (2021).
 *
 * <p>With a multiplier t of the sum and y of each norm each q follows from its loss alone: {@code Σ
 * y(p)·|q|^(p−1) = |L − t|}, cut at the bounds. The multipliers are the least of the dual with a
 * logarithmic barrier at y = 0, by Newton's method while the barrier shrinks (A. V. Fiacco, G. P.
 * McCormick, <i>Nonlinear Programming</i>, 1968). In O(T) a step, some sixty steps.
 */
final class NormBounds implements LossRisk {
    private static final int[] ORDERS = {2, 3, 4, 10, 50};
    private static final int SIZE = ORDERS.length + 1;
    private static final double FIRST_BARRIER = 1;
    private static final double LAST_BARRIER = 1e-11;
    private static final double SHRINK = 0.1;
    private static final double FINE = 0.01;
    private static final double ROUNDING = 1e-14;
    private static final int MOST_HALVES = 30;
    private static final int MOST_STEPS = 25;
    private static final int MOST_ROOTS = 60;

    private final double scale;
    private final double sum;
    private final double least;
    private final double most;
    private final double[] norms = new double[ORDERS.length];
    private final double[] scaled;
    private final double[] parts;
    private final double[] powers = new double[ORDERS.length];
    private final double[] slope = new double[SIZE];
    private final double[][] curvature = new double[SIZE][SIZE];

    NormBounds(OrderedWeights ordered) {
        double[] weights = ordered.weights();
        double largest = 0;
        double total = 0;
        double low = weights[0];
        double high = weights[0];
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
            low = Math.min(low, weight);
            high = Math.max(high, weight);
            total += weight;
        }
        scale = largest;
        sum = total / largest;
        least = low / largest;
        most = high / largest;
        for (double weight : weights) {
            double size = Math.abs(weight) / largest;
            powers(size, powers);
            for (int k = 0; k < ORDERS.length; k++) {
                norms[k] += powers[k] * size * size;
            }
        }
        scaled = new double[weights.length];
        parts = new double[weights.length];
    }

    @Override
    public double at(double[] losses, double[] gradient) {
        double low = losses[0];
        double high = losses[0];
        for (double loss : losses) {
            low = Math.min(low, loss);
            high = Math.max(high, loss);
        }
        double spread = high - low;
        if (spread == 0) {
            Arrays.fill(gradient, sum * scale / losses.length);
            return sum * scale * low;
        }
        for (int t = 0; t < losses.length; t++) {
            scaled[t] = (losses[t] - low) / spread;
        }
        solve();
        for (int t = 0; t < losses.length; t++) {
            gradient[t] = parts[t] * scale;
        }
        return Sums.ofProducts(gradient, losses);
    }

    private void solve() {
        double[] point = new double[SIZE];
        point[0] = 0.5;
        Arrays.fill(point, 1, SIZE, 1.0 / ORDERS.length);
        for (double barrier = FIRST_BARRIER; barrier > LAST_BARRIER; barrier *= SHRINK) {
            double value = dual(point, barrier);
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] direction = newton();
                double fall = Sums.ofProducts(direction, slope);
                if (!(fall < -Math.max(FINE * barrier, ROUNDING * (1 + Math.abs(value))))) {
                    break;
                }
                double[] next = along(point, direction, value, fall, barrier);
                value = dual(next, barrier);
                point = next;
            }
        }
    }

    /** The first of ever shorter steps that keeps y above 0 and brings a part of the fall. */
    private double[] along(double[] from, double[] direction, double value, double fall,
            double barrier) {
        double length = 1;
        for (int k = 1; k < SIZE; k++) {
            if (direction[k] < 0) {
                length = Math.min(length, -0.95 * from[k] / direction[k]);
            }
        }
        double[] next = new double[SIZE];
        for (int halves = 0; halves < MOST_HALVES; halves++, length /= 2) {
            for (int k = 0; k < SIZE; k++) {
                next[k] = from[k] + length * direction[k];
            }
            if (dual(next, barrier) <= value + 1e-4 * length * fall) {
                break;
            }
        }
        return next;
    }

    /** The dual with its barrier, its slope and curvature, and the q that belong to it. */
    private double dual(double[] point, double barrier) {
        double value = sum * point[0];
        Arrays.fill(slope, 0);
        slope[0] = sum;
        for (double[] row : curvature) {
            Arrays.fill(row, 0);
        }
        for (int k = 0; k < ORDERS.length; k++) {
            double y = point[k + 1];
            value += y * norms[k] / ORDERS[k] - barrier * FastMath.log(y);
            slope[k + 1] = norms[k] / ORDERS[k] - barrier / y;
            curvature[k + 1][k + 1] = barrier / (y * y);
        }
        double[] along = new double[SIZE];
        for (int t = 0; t < scaled.length; t++) {
            value += part(t, point, along);
        }
        return value;
    }

    /** Adds one loss: {@code max q(L − t) − Σ y|q|^p/p} over q between the bounds. */
    private double part(int t, double[] point, double[] along) {
        double above = scaled[t] - point[0];
        double root = root(Math.abs(above), point);
        double q = Math.clamp(above < 0 ? -root : root, least, most);
        parts[t] = q;
        double value = q * above;
        double bend = 0;
        double side = Math.signum(q);
        double size = Math.abs(q);
        powers(size, powers);
        slope[0] -= q;
        along[0] = 1;
        for (int k = 0; k < ORDERS.length; k++) {
            double lower = powers[k];
            value -= point[k + 1] * lower * size * size / ORDERS[k];
            slope[k + 1] -= lower * size * size / ORDERS[k];
            bend += point[k + 1] * (ORDERS[k] - 1) * lower;
            along[k + 1] = side * lower * size;
        }
        if (q > least && q < most) {
            for (int a = 0; a < SIZE; a++) {
                for (int b = 0; b <= a; b++) {
                    curvature[a][b] += along[a] * along[b] / bend;
                }
            }
        }
        return value;
    }

    /** The u in 0 … 1 with {@code Σ y·u^(p−1) = a}, 1 if there is none: Newton from above. */
    private double root(double a, double[] point) {
        double u = Math.min(1, a / point[1]);
        u = Math.min(u, Math.sqrt(a / point[2]));
        u = Math.min(u, FastMath.cbrt(a / point[3]));
        for (int k = 3; k < ORDERS.length; k++) {
            if (a < point[k + 1] * u) {
                u = Math.min(u, FastMath.pow(a / point[k + 1], 1.0 / (ORDERS[k] - 1)));
            }
        }
        for (int step = 0; step < MOST_ROOTS; step++) {
            powers(u, powers);
            double value = -a;
            double bend = 0;
            for (int k = 0; k < ORDERS.length; k++) {
                value += point[k + 1] * powers[k] * u;
                bend += point[k + 1] * (ORDERS[k] - 1) * powers[k];
            }
            double next = u - value / bend;
            if (!(next < u * (1 - 1e-15))) {
                break;
            }
            u = Math.max(next, 0);
        }
        return u;
    }

    /** The step of Newton's method, by Cholesky's factors of the curvature. */
    private double[] newton() {
        double[][] factor = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = curvature[i][j] + (i == j ? 1e-14 : 0);
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-18)) : rest / factor[j][j];
            }
        }
        double[] x = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            x[i] = -slope[i];
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = SIZE - 1; i >= 0; i--) {
            for (int k = i + 1; k < SIZE; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    /** {@code u^(p−2)} of each order. */
    private static void powers(double u, double[] powers) {
        double fourth = u * u * (u * u);
        double eighth = fourth * fourth;
        double sixteenth = eighth * eighth;
        powers[0] = 1;
        powers[1] = u;
        powers[2] = u * u;
        powers[3] = eighth;
        powers[4] = sixteenth * sixteenth * sixteenth;
    }
}
