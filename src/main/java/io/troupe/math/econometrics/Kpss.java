package io.troupe.math.econometrics;

import io.troupe.math.Dispersion;
import org.hipparchus.util.FastMath;

/**
 * The test of Kwiatkowski, Phillips, Schmidt and Shin that a series is stationary around a constant
 * or a linear trend: {@code Σ S(t)² / (n² σ²)}, {@code S(t)} the sum of the residuals up to t and
 * {@code σ²} their long-run variance with Bartlett's weights.
 *
 * <p>Source: D. Kwiatkowski, P. C. B. Phillips, P. Schmidt, Y. Shin, <i>Testing the Null Hypothesis
 * of Stationarity Against the Alternative of a Unit Root</i>, Journal of Econometrics 54 (1992),
 * critical values of its table 1.
 */
public final class Kpss {
    private static final double[] LEVELS = {0.10, 0.05, 0.025, 0.01};
    private static final double[] CONSTANT = {0.347, 0.463, 0.574, 0.739};
    private static final double[] LINEAR = {0.119, 0.146, 0.176, 0.216};

    private Kpss() {}

    /**
     * Tests a series.
     *
     * @param x the series, at least 3 values, finite and not exactly on its trend
     * @param trend {@link Trend#CONSTANT} or {@link Trend#LINEAR}
     * @param lags how many autocovariances enter the long-run variance, in 0…n − 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static KpssResult test(double[] x, Trend trend, int lags) {
        double[] residuals = residuals(x, trend);
        if (lags < 0 || lags >= x.length) {
            throw new IllegalArgumentException(
                    "lags must be in 0…" + (x.length - 1) + ", were " + lags);
        }
        double variance = longRunVariance(residuals, lags);
        if (!(variance > 0) || Dispersion.isNone(Series.laggedProduct(residuals, 0), x.length,
                Series.largest(x))) {
            throw new IllegalArgumentException("a series to test must vary around its trend");
        }
        double sum = 0;
        double squares = 0;
        for (double residual : residuals) {
            sum += residual;
            squares += sum * sum;
        }
        double statistic = squares / ((double) x.length * x.length) / variance;
        double[] critical = trend == Trend.LINEAR ? LINEAR : CONSTANT;
        return new KpssResult(statistic, pValue(statistic, critical), lags, critical[0],
                critical[1], critical[2], critical[3]);
    }

    /** Tests a series with {@link #automaticLags}. */
    public static KpssResult test(double[] x, Trend trend) {
        return test(x, trend, automaticLags(x, trend));
    }

    /**
     * The lags that the series' own autocovariances suggest. Source: B. Hobijn, P. H. Franses, M.
     * Ooms, <i>Generalizations of the KPSS-Test for Stationarity</i>, Econometric Institute Report
     * 9802/A (1998), with Bartlett's kernel.
     *
     * @throws IllegalArgumentException as {@link #test(double[], Trend, int)}
     */
    public static int automaticLags(double[] x, Trend trend) {
        double[] residuals = residuals(x, trend);
        int n = x.length;
        double level = Series.laggedProduct(residuals, 0) / n;
        double slope = 0;
        int most = (int) FastMath.pow(n, 2.0 / 9);
        for (int lag = 1; lag <= most; lag++) {
            double covariance = Series.laggedProduct(residuals, lag) / (n / 2.0);
            level += covariance;
            slope += lag * covariance;
        }
        double ratio = slope / level;
        double lags = 1.1447 * FastMath.cbrt(ratio * ratio) * FastMath.cbrt(n);
        return Math.min((int) lags, n - 1);
    }

    /** The lags by length alone, {@code ⌈12 (n/100)^¼⌉}, at most n − 1 (Schwert, 1989). */
    public static int lagsByLength(int observations) {
        int rule = (int) FastMath.ceil(12 * FastMath.pow(observations / 100.0, 0.25));
        return Math.min(rule, observations - 1);
    }

    private static double[] residuals(double[] x, Trend trend) {
        Series.finite("a series to test", x, 3);
        return switch (trend) {
            case CONSTANT -> Series.demeaned(x);
            case LINEAR -> LeastSquares.fit(x, trend.columns(x.length)).residuals();
            case NONE, QUADRATIC -> throw new IllegalArgumentException(
                    "the KPSS test has trend c or ct, not " + trend.code());
        };
    }

    private static double longRunVariance(double[] x, int lags) {
        double sum = Series.laggedProduct(x, 0);
        for (int lag = 1; lag <= lags; lag++) {
            sum += 2 * Series.laggedProduct(x, lag) * (1 - lag / (lags + 1.0));
        }
        return sum / x.length;
    }

    private static double pValue(double statistic, double[] critical) {
        int last = LEVELS.length - 1;
        if (statistic >= critical[last]) {
            return LEVELS[last];
        }
        for (int i = last - 1; i >= 0; i--) {
            if (statistic >= critical[i]) {
                double share = (statistic - critical[i]) / (critical[i + 1] - critical[i]);
                return LEVELS[i] + share * (LEVELS[i + 1] - LEVELS[i]);
            }
        }
        return LEVELS[0];
    }
}
