package io.troupe.metrics.series;

import io.troupe.math.Dispersion;

/**
 * Mean and sums of powers of deviations from it, computed in two passes. Immutable.
 *
 * <p>Source: T. F. Chan, G. H. Golub, R. J. LeVeque, <i>Algorithms for Computing the Sample
 * Variance</i>, The American Statistician 37 (1983), two-pass algorithm.
 *
 * @param count how many values
 * @param mean their mean, NaN without one
 * @param squares Σ(x − mean)², 0 where values differ only by {@linkplain Dispersion rounding}
 * @param cubes Σ(x − mean)³
 * @param fourths Σ(x − mean)⁴
 */
public record SampleMoments(int count, double mean, double squares, double cubes,
        double fourths) {
    /**
     * The moments of returns.
     *
     * @param returns fractions, none of them NaN
     */
    public static SampleMoments of(double[] returns) {
        double sum = 0;
        double magnitude = Dispersion.OF_RETURNS;
        for (double each : returns) {
            sum += each;
            magnitude = Math.max(magnitude, Math.abs(1 + each));
        }
        double mean = sum / returns.length;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (double each : returns) {
            double deviation = each - mean;
            double square = deviation * deviation;
            squares += square;
            cubes += square * deviation;
            fourths += square * square;
        }
        return Dispersion.isNone(squares, returns.length, magnitude)
                ? new SampleMoments(returns.length, mean, 0, 0, 0)
                : new SampleMoments(returns.length, mean, squares, cubes, fourths);
    }

    /** Whether values differ. */
    public boolean varies() {
        return squares > 0;
    }

    /** Standard deviation of the sample, divisor n − 1; NaN below two values. */
    public double sampleDeviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** Standard deviation of the population, divisor n. */
    public double populationDeviation() {
        return Math.sqrt(squares / count);
    }

    /** Third standardized moment, divisor n; NaN where values do not vary. */
    public double skewness() {
        double variance = squares / count;
        return cubes / count / (variance * Math.sqrt(variance));
    }

    /** Fourth standardized moment, divisor n, 3 for a normal one; NaN where values do not vary. */
    public double kurtosis() {
        double variance = squares / count;
        return fourths / count / (variance * variance);
    }
}
