package io.troupe.portfolio.measures;

/** Sums in a fixed order, four at a time: the same bits whatever compiles them. */
final class Sums {
    private Sums() {}

    static double of(double[] x) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = 0;
        for (; t + 3 < x.length; t += 4) {
            a += x[t];
            b += x[t + 1];
            c += x[t + 2];
            d += x[t + 3];
        }
        for (; t < x.length; t++) {
            a += x[t];
        }
        return (a + b) + (c + d);
    }

    static double ofProducts(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = 0;
        for (; t + 3 < x.length; t += 4) {
            a += x[t] * y[t];
            b += x[t + 1] * y[t + 1];
            c += x[t + 2] * y[t + 2];
            d += x[t + 3] * y[t + 3];
        }
        for (; t < x.length; t++) {
            a += x[t] * y[t];
        }
        return (a + b) + (c + d);
    }
}
