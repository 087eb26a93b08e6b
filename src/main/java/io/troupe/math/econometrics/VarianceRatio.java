package io.troupe.math.econometrics;

import io.troupe.math.Dispersion;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How the variance of changes over q bars compares with q times that over one: 1 for a random walk,
 * below 1 for a series that reverts, above for one that trends. Overlapping changes, unbiased
 * variances.
 *
 * <p>Source: A. W. Lo, A. C. MacKinlay, <i>Stock Market Prices Do Not Follow Random Walks</i>,
 * Review of Financial Studies 1 (1988).
 *
 * @param ratio the ratio, ≥ 0
 * @param zEqualVariance normal under a random walk with changes of one variance
 * @param zChangingVariance normal under a random walk also if the variance changes
 */
public record VarianceRatio(double ratio, double zEqualVariance, double zChangingVariance) {
    /**
     * Compares variances.
     *
     * @param x levels, such as logarithms of prices: finite, not a straight line, more than q + 1
     * @param q how many bars, ≥ 2
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static VarianceRatio of(double[] x, int q) {
        if (q < 2) {
            throw new IllegalArgumentException("q must be ≥ 2, was " + q);
        }
        double[] steps = Series.differences(Series.finite("the levels", x, q + 2));
        double[] deviations = Series.demeaned(steps);
        double squares = Series.laggedProduct(deviations, 0);
        if (Dispersion.isNone(squares, steps.length, Series.largest(x))) {
            throw new IllegalArgumentException("the levels must not be a straight line");
        }
        double n = steps.length;
        double drift = (x[x.length - 1] - x[0]) / n;
        double longSquares = 0;
        for (int t = q; t < x.length; t++) {
            double change = x[t] - x[t - q] - q * drift;
            longSquares += change * change;
        }
        double longVariance = longSquares / (q * (n - q + 1) * (1 - q / n));
        double ratio = longVariance / (squares / (n - 1));
        double equal = 2.0 * (2 * q - 1) * (q - 1) / (3.0 * q * n);
        return new VarianceRatio(ratio, (ratio - 1) / Math.sqrt(equal),
                (ratio - 1) / Math.sqrt(changingVariance(deviations, squares, q)));
    }

    private static double changingVariance(double[] deviations, double squares, int q) {
        double sum = 0;
        for (int lag = 1; lag < q; lag++) {
            double products = 0;
            for (int t = lag; t < deviations.length; t++) {
                double product = deviations[t] * deviations[t - lag];
                products += product * product;
            }
            double weight = 2.0 * (q - lag) / q;
            sum += weight * weight * products / (squares * squares);
        }
        return sum;
    }

    /** The two-sided p-value of a random walk whose variance may change. */
    public double pValue() {
        return 2 * (1 - new NormalDistribution()
                .cumulativeProbability(Math.abs(zChangingVariance)));
    }
}
