package io.troupe.math.optim;

/** What sizes the numbers of a problem have. */
final class Scales {
    private Scales() {}

    /**
     * The size its solutions are likely to have: the largest distance from 0 that a condition
     * names, else that of a bound, else that of the minimum without conditions; a power of two.
     */
    static double ofVariables(double[][] q, double[] c, FeasibleSet set) {
        double size = 0;
        for (LinearRow row : set.linear()) {
            double norm = Vectors.largest(row.coefficients());
            size = Math.max(size, Math.max(ratio(row.lower(), norm), ratio(row.upper(), norm)));
        }
        for (AbsoluteRow row : set.absolute()) {
            size = Math.max(size, ratio(row.upper(), Vectors.largest(row.coefficients())));
            size = Math.max(size, Vectors.largest(row.centre()));
        }
        for (QuadraticRow row : set.quadratic()) {
            size = Math.max(size, Vectors.largest(row.centre()));
        }
        if (size == 0) {
            for (int i = 0; i < c.length; i++) {
                size = Math.max(size, ratio(set.bounds().lower()[i], 1));
                size = Math.max(size, ratio(set.bounds().upper()[i], 1));
            }
        }
        for (int i = 0; size == 0 && i < c.length; i++) {
            size = ratio(c[i], q[i][i]);
        }
        return size == 0 ? 1 : Vectors.powerOfTwo(size);
    }

    private static double ratio(double bound, double norm) {
        double ratio = Math.abs(bound) / norm;
        return Double.isInfinite(ratio) || Double.isNaN(ratio) ? 0 : ratio;
    }
}
