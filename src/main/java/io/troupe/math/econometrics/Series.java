package io.troupe.math.econometrics;

import java.util.Arrays;
import java.util.Locale;

/** Checks and small sums of series, shared by the tests of this package. */
final class Series {
    private Series() {}

    /** The series itself, if it is finite and long enough. */
    static double[] finite(String name, double[] x, int atLeast) {
        if (x.length < atLeast) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%s must have ≥ %d values, has %d", name, atLeast, x.length));
        }
        for (int t = 0; t < x.length; t++) {
            if (!Double.isFinite(x[t])) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%s[%d] must be finite, was %s: leave out or fill gaps first", name, t,
                        x[t]));
            }
        }
        return x;
    }

    /** A count that must not be below 0. */
    static int notNegative(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be ≥ 0, was " + count);
        }
        return count;
    }

    /** {@code x(t+1) − x(t)}, one shorter than x. */
    static double[] differences(double[] x) {
        double[] result = new double[x.length - 1];
        for (int t = 0; t < result.length; t++) {
            result[t] = x[t + 1] - x[t];
        }
        return result;
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum / x.length;
    }

    /** x less its mean. */
    static double[] demeaned(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(each -> each - mean).toArray();
    }

    /** {@code Σ x(t)·x(t − lag)}. */
    static double laggedProduct(double[] x, int lag) {
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += x[t] * x[t - lag];
        }
        return sum;
    }

    /** Whether all values are the same. */
    static boolean isConstant(double[] x) {
        for (double each : x) {
            if (each != x[0]) {
                return false;
            }
        }
        return true;
    }

    /** The largest magnitude. */
    static double largest(double[] x) {
        double largest = 0;
        for (double each : x) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }
}
