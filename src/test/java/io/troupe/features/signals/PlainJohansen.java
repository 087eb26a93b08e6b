package io.troupe.features.signals;

import java.util.stream.IntStream;

/** Johansen's first relation of two variables without lags, by covariances and a quadratic. */
final class PlainJohansen {
    private PlainJohansen() {}

    /** The weight of the second variable for one of the first. */
    static double weight(double[] one, double[] other) {
        double[][] levels = {head(one), head(other)};
        double[][] steps = {steps(one), steps(other)};
        double[][] m = product(inverse(products(levels, levels)),
                product(products(levels, steps),
                        product(inverse(products(steps, steps)), products(steps, levels))));
        double half = (m[0][0] + m[1][1]) / 2;
        double largest = half + Math.sqrt(half * half - m[0][0] * m[1][1] + m[0][1] * m[1][0]);
        return (largest - m[0][0]) / m[0][1];
    }

    private static double[] head(double[] x) {
        return IntStream.range(0, x.length - 1).mapToDouble(t -> x[t]).toArray();
    }

    private static double[] steps(double[] x) {
        return IntStream.range(1, x.length).mapToDouble(t -> x[t] - x[t - 1]).toArray();
    }

    private static double[][] products(double[][] a, double[][] b) {
        double[][] result = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double[] x = a[i];
                double[] y = b[j];
                double xMean = PlainSignals.mean(x);
                double yMean = PlainSignals.mean(y);
                result[i][j] = IntStream.range(0, x.length)
                        .mapToDouble(t -> (x[t] - xMean) * (y[t] - yMean)).sum();
            }
        }
        return result;
    }

    private static double[][] inverse(double[][] m) {
        double determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0];
        return new double[][]{{m[1][1] / determinant, -m[0][1] / determinant},
                {-m[1][0] / determinant, m[0][0] / determinant}};
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] result = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                result[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j];
            }
        }
        return result;
    }
}
