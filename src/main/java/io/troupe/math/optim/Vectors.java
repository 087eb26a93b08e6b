package io.troupe.math.optim;

/** Sums over arrays, each in one fixed order. */
final class Vectors {
    private Vectors() {}

    /** The sum of products; four running sums, added at the end. */
    static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < to; j++) {
            s0 += a[j] * b[j];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double dot(double[] a, double[] b) {
        return dot(a, b, 0, a.length);
    }

    /** {@code y += factor·x}. */
    static void add(double[] y, double factor, double[] x) {
        if (factor != 0) {
            for (int i = 0; i < y.length; i++) {
                y[i] += factor * x[i];
            }
        }
    }

    /** {@code Mx} of a symmetric matrix, along its rows. */
    static double[] product(double[][] m, double[] x) {
        double[] result = new double[m.length];
        for (int i = 0; i < x.length; i++) {
            add(result, x[i], m[i]);
        }
        return result;
    }

    static double largest(double[] a) {
        double largest = 0;
        for (double each : a) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /** The power of two at or below a positive number: scaling by it rounds nothing. */
    static double powerOfTwo(double value) {
        return Math.scalb(1.0, Math.max(-900, Math.min(900, Math.getExponent(value))));
    }
}
