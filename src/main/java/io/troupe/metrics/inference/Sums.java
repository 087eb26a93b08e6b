package io.troupe.metrics.inference;

/** Sums that several estimators need. */
final class Sums {
    private Sums() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum / x.length;
    }

    /** {@code Σ x(t)·x(t − lag)}. */
    static double laggedProduct(double[] x, int lag) {
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += x[t] * x[t - lag];
        }
        return sum;
    }
}
