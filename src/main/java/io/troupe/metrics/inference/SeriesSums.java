package io.troupe.metrics.inference;

import io.troupe.math.Dispersion;

/** SeriesSums that several estimators need. */
final class SeriesSums {
    /** Of a sum of squares, what may be left of it by rounding alone where nothing varies. */
    private static final double ROUNDING = 1e-12;

    private SeriesSums() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum / x.length;
    }

    /** x less its mean. */
    static double[] deviations(double[] x) {
        double mean = mean(x);
        double[] deviations = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            deviations[t] = x[t] - mean;
        }
        return deviations;
    }

    /** {@code Σ x(t)·x(t − lag)}. */
    static double laggedProduct(double[] x, int lag) {
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += x[t] * x[t - lag];
        }
        return sum;
    }

    /**
     * The standard deviation with divisor n − 1 of returns less some mean near theirs, 0 where they
     * differ by rounding alone.
     */
    static double deviation(double sum, double squares, double n) {
        double around = squares - sum * sum / n;
        return around <= ROUNDING * squares || Dispersion.isNone(around, n, Dispersion.OF_RETURNS)
                ? 0
                : Math.sqrt(around / (n - 1));
    }
}
