package io.troupe.portfolio.optimizers;

/** Products of vectors and matrices, summed in the order of their indices. */
final class Algebra {
    private Algebra() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(matrix[i], x);
        }
        return product;
    }

    /** {@code x'Mx}. */
    static double form(double[][] matrix, double[] x) {
        return dot(times(matrix, x), x);
    }

    static double[] scaled(double factor, double[] x) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return scaled;
    }

    /** {@code factor·M + diagonal·I}. */
    static double[][] scaled(double factor, double[][] matrix, double diagonal) {
        double[][] scaled = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            scaled[i] = scaled(factor, matrix[i]);
            scaled[i][i] += diagonal;
        }
        return scaled;
    }

    static double[][] diagonal(int size, double value) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = value;
        }
        return matrix;
    }

    /** {@code x + factor·(y − x)}. */
    static double[] between(double[] x, double[] y, double factor) {
        double[] point = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            point[i] = x[i] + factor * (y[i] - x[i]);
        }
        return point;
    }
}
