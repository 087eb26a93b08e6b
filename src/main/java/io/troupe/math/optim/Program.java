package io.troupe.math.optim;

import java.util.List;

/**
 * A convex quadratic program as the solvers see it: {@code ½x'Qx + c'x} over variables that can
 * move, in units in which solutions and gradients are of the order of 1. All scales are powers of
 * two, so that a problem in other units of a power of two has the same bits.
 *
 * @param q symmetric
 * @param equations independent of each other, {@code equations·x = right}
 * @param rows {@code rowLower ≤ rows·x ≤ rowUpper}, at least one side finite and both different
 */
@SuppressWarnings("ArrayRecordComponent") // within the package only
record Program(double[][] q, double[] c, Box box, Equations equations, Rows rows,
        List<Distance> distances, List<Ball> balls) {
    /** Bounds, the lower one below the upper one. */
    record Box(double[] lower, double[] upper) {}

    /** Independent equations. */
    record Equations(double[][] rows, double[] right) {
        int size() {
            return right.length;
        }
    }

    /** Inequalities, on one side or on both. */
    record Rows(double[][] rows, double[] lower, double[] upper) {
        int size() {
            return lower.length;
        }
    }

    /** {@code Σ weight(i)·|x(index(i)) − centre(i)| ≤ upper}, weights above 0. */
    record Distance(int[] index, double[] weight, double[] centre, double upper) {
        int size() {
            return index.length;
        }

        double excess(double[] x) {
            double sum = -upper;
            for (int k = 0; k < index.length; k++) {
                sum += weight[k] * Math.abs(x[index[k]] - centre[k]);
            }
            return sum;
        }
    }

    /** {@code ½x'Mx + g'x + constant ≤ 0}. */
    record Ball(double[][] matrix, double[] g, double constant) {
        double excess(double[] x) {
            return Vectors.dot(Vectors.product(matrix, x), x) / 2 + Vectors.dot(g, x) + constant;
        }

        /** {@code Mx + g}. */
        double[] gradient(double[] x) {
            double[] gradient = Vectors.product(matrix, x);
            Vectors.add(gradient, 1, g);
            return gradient;
        }
    }

    int size() {
        return c.length;
    }

    /** {@code Qx + c}. */
    double[] gradient(double[] x) {
        double[] gradient = Vectors.product(q, x);
        Vectors.add(gradient, 1, c);
        return gradient;
    }
}
