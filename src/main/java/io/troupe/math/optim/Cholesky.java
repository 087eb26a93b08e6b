package io.troupe.math.optim;

/**
 * Triangular factors {@code U'U = A} of symmetric positive definite matrices, in upper rows, four
 * rows at a time: the inner loops run along rows and have no sum across them, so that they are
 * vectorised without another order of additions. n³/6 multiplications and additions.
 */
final class Cholesky {
    private static final int BLOCK = 4;
    /** The pivot of a void row: what is divided by it is gone. */
    private static final double VOID_PIVOT = 1e150;

    private Cholesky() {}

    /**
     * Factors in place; only the upper triangle is read and written. A pivot not above {@code tiny}
     * times its diagonal belongs to a variable that depends on those before it: its row is made
     * void, so that solutions are 0 there.
     *
     * @return how many rows were made void
     */
    static int factor(double[][] a, int n, double tiny) {
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
        }
        int voids = 0;
        for (int first = 0; first < n; first += BLOCK) {
            int end = Math.min(first + BLOCK, n);
            for (int k = first; k < end; k++) {
                for (int p = first; p < k; p++) {
                    subtract(a[k], a[p][k], a[p], k, n);
                }
                voids += scale(a[k], k, n, tiny * diagonal[k]) ? 0 : 1;
            }
            if (end - first == BLOCK) {
                for (int i = end; i < n; i++) {
                    subtractFour(a, first, i, n);
                }
            }
        }
        return voids;
    }

    private static boolean scale(double[] row, int k, int n, double least) {
        double pivot = row[k];
        if (!(pivot > least && pivot > 0)) {
            for (int j = k; j < n; j++) {
                row[j] = 0;
            }
            row[k] = VOID_PIVOT;
            return false;
        }
        double root = Math.sqrt(pivot);
        double factor = 1 / root;
        for (int j = k + 1; j < n; j++) {
            row[j] *= factor;
        }
        row[k] = root;
        return true;
    }

    private static void subtract(double[] row, double factor, double[] other, int from, int n) {
        if (factor != 0) {
            for (int j = from; j < n; j++) {
                row[j] -= factor * other[j];
            }
        }
    }

    private static void subtractFour(double[][] a, int first, int i, int n) {
        double[] row = a[i];
        double[] row0 = a[first];
        double[] row1 = a[first + 1];
        double[] row2 = a[first + 2];
        double[] row3 = a[first + 3];
        double f0 = row0[i];
        double f1 = row1[i];
        double f2 = row2[i];
        double f3 = row3[i];
        for (int j = i; j < n; j++) {
            row[j] -= f0 * row0[j] + f1 * row1[j] + (f2 * row2[j] + f3 * row3[j]);
        }
    }

    /** Solves {@code U'v = b} in place. */
    static void forward(double[][] u, int n, double[] b) {
        for (int k = 0; k < n; k++) {
            double[] row = u[k];
            double value = b[k] / row[k];
            b[k] = value;
            if (value != 0) {
                for (int j = k + 1; j < n; j++) {
                    b[j] -= value * row[j];
                }
            }
        }
    }

    /** Solves {@code Ux = b} in place. */
    static void backward(double[][] u, int n, double[] b) {
        for (int k = n - 1; k >= 0; k--) {
            b[k] = (b[k] - Vectors.dot(u[k], b, k + 1, n)) / u[k][k];
        }
    }

    /** Solves {@code U'Ux = b} in place. */
    static void solve(double[][] u, int n, double[] b) {
        forward(u, n, b);
        backward(u, n, b);
    }
}
