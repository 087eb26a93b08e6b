package io.troupe.metrics.series;

/** Compounding. */
public final class Growth {
    private Growth() {}

    /**
     * What one unit becomes: Π(1 + r).
     *
     * @param returns fractions ≥ −1; NaN is a bar without one
     */
    public static double of(double[] returns) {
        double growth = 1;
        for (double each : returns) {
            growth *= Double.isNaN(each) ? 1 : 1 + each;
        }
        return growth;
    }
}
