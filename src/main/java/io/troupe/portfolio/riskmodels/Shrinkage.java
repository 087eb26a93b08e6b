package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/** A covariance between a sample and a target. */
final class Shrinkage {
    /** Of the size of a matrix, a difference that is rounding. */
    private static final double ROUNDING = 1e-14;

    private Shrinkage() {}

    /** {@code δF + (1 − δ)S}. */
    static Found between(double[][] sample, double[][] target, double intensity) {
        int n = sample.length;
        double[][] between = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                between[i][j] = intensity * target[i][j] + (1 - intensity) * sample[i][j];
            }
        }
        return Found.shrunk(between, intensity);
    }

    /** A matrix times a factor. */
    static double[][] scaled(double[][] matrix, double factor) {
        int n = matrix.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = matrix[i][j] * factor;
            }
        }
        return scaled;
    }

    /** The mean variance on the diagonal, 0 elsewhere. */
    static double[][] identity(double[][] sample) {
        int n = sample.length;
        double[][] target = new double[n][n];
        double mean = trace(sample) / n;
        for (int i = 0; i < n; i++) {
            target[i][i] = mean;
        }
        return target;
    }

    /**
     * The intensity {@code κ/T} within 0…1, {@code κ = (π − ρ)/γ}.
     *
     * @param errors the estimate of π − ρ
     * @param sample from which the target differs by γ
     */
    static double intensity(double errors, double[][] sample, double[][] target, int bars) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < sample.length; j++) {
                double each = sample[i][j] - target[i][j];
                difference += each * each;
                size += sample[i][j] * sample[i][j];
            }
        }
        if (difference <= ROUNDING * ROUNDING * size * sample.length) {
            return 0;
        }
        return Math.clamp(errors / difference / bars, 0.0, 1.0);
    }

    static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    /** The sum of squares of all entries. */
    static double squares(double[][] matrix) {
        double squares = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                squares += value * value;
            }
        }
        return squares;
    }
}
