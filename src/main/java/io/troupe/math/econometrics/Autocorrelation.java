package io.troupe.math.econometrics;

import org.hipparchus.special.Gamma;

/**
 * How a series correlates with its own past, and whether more than by chance.
 *
 * <p>The biased estimator, {@code Σ (x(t) − x̄)(x(t−k) − x̄) / Σ (x(t) − x̄)²}: the sum of n − k
 * products over that of n. Source: G. E. P. Box, G. M. Jenkins, <i>Time Series Analysis</i>, 1970,
 * section 2.1.
 */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * The correlations at lags 1…{@code lags}.
     *
     * @param x the series, finite, at least 2 values that are not all equal
     * @param lags how many, in 1…n − 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double[] of(double[] x, int lags) {
        Series.finite("the series", x, 2);
        if (lags < 1 || lags >= x.length) {
            throw new IllegalArgumentException(
                    "lags must be in 1…" + (x.length - 1) + ", were " + lags);
        }
        if (Series.isConstant(x)) {
            throw new IllegalArgumentException("the series must vary, is constant at " + x[0]);
        }
        double[] deviations = Series.demeaned(x);
        double squares = Series.laggedProduct(deviations, 0);
        double[] result = new double[lags];
        for (int lag = 1; lag <= lags; lag++) {
            result[lag - 1] = Series.laggedProduct(deviations, lag) / squares;
        }
        return result;
    }

    /**
     * Correlations at each lag with the lags between taken out, from the biased autocorrelations by
     * the recursion of Durbin and Levinson. Source: J. Durbin, <i>The Fitting of Time-Series
     * Models</i>, Review of the International Statistical Institute 28 (1960).
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static double[] partial(double[] x, int lags) {
        double[] correlations = of(x, lags);
        double[] result = new double[lags];
        double[] model = new double[lags];
        double variance = 1;
        for (int k = 0; k < lags; k++) {
            double rest = correlations[k];
            for (int j = 0; j < k; j++) {
                rest -= model[j] * correlations[k - 1 - j];
            }
            double reflection = rest / variance;
            double[] before = model.clone();
            for (int j = 0; j < k; j++) {
                model[j] = before[j] - reflection * before[k - 1 - j];
            }
            model[k] = reflection;
            variance *= 1 - reflection * reflection;
            result[k] = reflection;
        }
        return result;
    }

    /**
     * Ljung and Box's statistics of "no correlation up to lag m", {@code n(n+2) Σ r(k)²/(n−k)},
     * for m = 1…{@code lags}. Source: G. M. Ljung, G. E. P. Box, <i>On a Measure of Lack of Fit in
     * Time Series Models</i>, Biometrika 65 (1978).
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static double[] ljungBox(double[] x, int lags) {
        double[] result = of(x, lags);
        double n = x.length;
        double sum = 0;
        for (int k = 1; k <= lags; k++) {
            sum += result[k - 1] * result[k - 1] / (n - k);
            result[k - 1] = n * (n + 2) * sum;
        }
        return result;
    }

    /** The p-value of a Ljung–Box statistic, chi-squared with as many degrees as lags. */
    public static double ljungBoxPValue(double statistic, int lags) {
        return Gamma.regularizedGammaQ(lags / 2.0, statistic / 2);
    }
}
