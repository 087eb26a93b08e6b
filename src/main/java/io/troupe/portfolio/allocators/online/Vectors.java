package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/** Sums and products of arrays of numbers, from the first to the last. */
final class Vectors {
    private Vectors() {}

    static double[] equal(int length) {
        double[] equal = new double[length];
        Arrays.fill(equal, 1.0 / length);
        return equal;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Divides values by their sum, in place. */
    static double[] normalized(double[] values) {
        double sum = sum(values);
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    /** {@code Σ k(i)·rows(i) / Σ k(i)}. */
    static double[] average(double[] k, double[][] rows) {
        double[] average = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < average.length; j++) {
                average[j] += k[i] * rows[i][j];
            }
        }
        double sum = sum(k);
        for (int j = 0; j < average.length; j++) {
            average[j] /= sum;
        }
        return average;
    }

    /** What an array of rows holds, the last of which is {@code row}. */
    static double[] append(double[] rows, double[] row) {
        double[] all = Arrays.copyOf(rows, rows.length + row.length);
        System.arraycopy(row, 0, all, rows.length, row.length);
        return all;
    }
}
