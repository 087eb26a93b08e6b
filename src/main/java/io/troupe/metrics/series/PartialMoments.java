package io.troupe.metrics.series;

/**
 * Sums of powers of what values are below 0, and above: lower and upper partial moments of returns
 * over a threshold that was subtracted from them. Immutable.
 *
 * <p>Source: P. C. Fishburn, <i>Mean-Risk Analysis with Risk Associated with Below-Target
 * Returns</i>, American Economic Review 67 (1977).
 *
 * @param count how many values, those at and above 0 counted
 * @param below Σ max(−x, 0)
 * @param belowSquares Σ max(−x, 0)²
 * @param belowCubes Σ max(−x, 0)³
 * @param above Σ max(x, 0)
 */
public record PartialMoments(int count, double below, double belowSquares, double belowCubes,
        double above) {
    /**
     * The moments about 0.
     *
     * @param values none of them NaN
     */
    public static PartialMoments of(double[] values) {
        double below = 0;
        double squares = 0;
        double cubes = 0;
        double above = 0;
        for (double each : values) {
            double loss = Math.max(-each, 0);
            below += loss;
            squares += loss * loss;
            cubes += loss * loss * loss;
            above += Math.max(each, 0);
        }
        return new PartialMoments(values.length, below, squares, cubes, above);
    }

    /** Root of the mean square below 0, divisor n: the downside deviation of one bar. */
    public double downsideDeviation() {
        return Math.sqrt(belowSquares / count);
    }

    /** Cube root of the mean cube below 0, divisor n. */
    public double thirdOrderDownside() {
        return StrictMath.cbrt(belowCubes / count);
    }
}
