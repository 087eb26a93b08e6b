package io.troupe.portfolio.allocators.online;

/** {@code A = LL'}, of a positive definite matrix given by the rows of its lower triangle. */
final class Cholesky {
    private Cholesky() {}

    /** Replaces A by L. A pivot that rounding made ≤ 0 counts as the smallest number there is. */
    static void factor(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j <= i; j++) {
                double[] other = lower[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / other[j];
            }
        }
    }

    /** Replaces b by the solution of {@code LL'x = b}. */
    static void solve(double[][] lower, double[] b) {
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * b[k];
            }
            b[i] = sum / lower[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            b[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                b[k] -= lower[i][k] * b[i];
            }
        }
    }
}
