package io.troupe.portfolio.constraints;

import java.util.Arrays;

/**
 * Solves {@code Σb = c} for a positive semidefinite Σ by a Cholesky decomposition with pivots of
 * the largest part of a variance left (after Higham, Analysis of the Cholesky Decomposition of a
 * Semi-Definite Matrix, 1990). Where Σ is singular, what the pivots before explain but for 1e-10 of
 * its variance gets 0.
 */
final class Projection {
    private static final double SINGULAR = 1e-10;

    private final double[][] factor;
    private final double[] left;
    private final int[] order;

    private Projection(double[][] matrix) {
        int n = matrix.length;
        factor = new double[n][n];
        left = new double[n];
        order = new int[n];
        Arrays.setAll(left, i -> matrix[i][i]);
        Arrays.setAll(order, i -> i);
    }

    static double[] solve(double[][] matrix, double[] c) {
        Projection projection = new Projection(matrix);
        return projection.substituted(projection.decompose(matrix), c);
    }

    /** Rows of the factor in the order of pivots; how many there are. */
    private int decompose(double[][] matrix) {
        int n = left.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = part(matrix, order[i]) > part(matrix, order[pivot]) ? i : pivot;
            }
            int p = order[pivot];
            order[pivot] = order[k];
            order[k] = p;
            if (!(part(matrix, p) > SINGULAR)) {
                return k;
            }
            double root = Math.sqrt(left[p]);
            factor[p][k] = root;
            for (int i = k + 1; i < n; i++) {
                int row = order[i];
                double sum = matrix[row][p];
                for (int j = 0; j < k; j++) {
                    sum -= factor[row][j] * factor[p][j];
                }
                factor[row][k] = sum / root;
                left[row] -= factor[row][k] * factor[row][k];
            }
        }
        return n;
    }

    private double part(double[][] matrix, int i) {
        return matrix[i][i] > 0 ? left[i] / matrix[i][i] : 0;
    }

    private double[] substituted(int rank, double[] c) {
        double[] y = new double[rank];
        for (int k = 0; k < rank; k++) {
            double sum = c[order[k]];
            for (int j = 0; j < k; j++) {
                sum -= factor[order[k]][j] * y[j];
            }
            y[k] = sum / factor[order[k]][k];
        }
        double[] b = new double[left.length];
        for (int k = rank - 1; k >= 0; k--) {
            double sum = y[k];
            for (int j = k + 1; j < rank; j++) {
                sum -= factor[order[j]][k] * b[order[j]];
            }
            b[order[k]] = sum / factor[order[k]][k];
        }
        return b;
    }
}
