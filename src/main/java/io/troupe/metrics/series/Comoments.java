package io.troupe.metrics.series;

/**
 * How two series vary, and vary together. Immutable.
 *
 * @param mean of the first
 * @param otherMean of the second
 * @param squares Σ(x − mean)², 0 where they differ only by rounding
 * @param otherSquares the same of the second
 * @param products Σ(x − mean)(y − other mean)
 */
public record Comoments(double mean, double otherMean, double squares, double otherSquares,
        double products) {
    /** Of returns of the same bars, none of them NaN. */
    public static Comoments of(double[] first, double[] second) {
        SampleMoments x = SampleMoments.of(first);
        SampleMoments y = SampleMoments.of(second);
        double products = 0;
        if (x.varies() && y.varies()) {
            for (int i = 0; i < first.length; i++) {
                products += (first[i] - x.mean()) * (second[i] - y.mean());
            }
        }
        return new Comoments(x.mean(), y.mean(), x.squares(), y.squares(), products);
    }

    /** Slope of the first on the second by least squares; NaN where the second does not vary. */
    public double slope() {
        return products / otherSquares;
    }

    /** Pearson's correlation; NaN where either does not vary. */
    public double correlation() {
        return products / Math.sqrt(squares) / Math.sqrt(otherSquares);
    }
}
