package io.troupe.math.econometrics;

import java.util.Locale;
import org.hipparchus.util.FastMath;

/**
 * The augmented Dickey–Fuller test for a unit root: the t-statistic of {@code γ} in {@code Δx(t) =
 * trend + γ·x(t−1) + Σ δ(i)·Δx(t−i) + ε}, i = 1…lags.
 *
 * <p>Sources: S. E. Said, D. A. Dickey, <i>Testing for Unit Roots in Autoregressive-Moving Average
 * Models of Unknown Order</i>, Biometrika 71 (1984); p-values and critical values by J. G.
 * MacKinnon (1994, 2010).
 */
public final class AugmentedDickeyFuller {
    /** The 95 % quantile of the normal distribution. */
    private static final double SIGNIFICANT = 1.6448536269514722;

    private AugmentedDickeyFuller() {}

    /**
     * Tests with a given number of lags.
     *
     * @param x the series, finite and not constant
     * @param trend the deterministic part under the alternative
     * @param lags how many lagged differences, ≥ 0
     * @throws IllegalArgumentException if x is too short for so many lags, constant or not finite
     */
    public static UnitRootResult test(double[] x, Trend trend, int lags) {
        check(x, trend, lags);
        LeastSquares regression = regress(x, trend, lags, lags);
        double statistic = regression.tStatistics()[0];
        return new UnitRootResult(statistic, MacKinnonPValues.of(statistic, trend, 1), lags,
                regression.observations(),
                MacKinnonCriticalValues.of(trend, 1, regression.observations()));
    }

    /**
     * Tests with a number of lags that a rule chooses. Candidates are compared on the sample that
     * the most lags leave, the test then uses all that the chosen number leaves.
     *
     * @param x the series, finite and not constant
     * @param trend the deterministic part under the alternative
     * @param mostLags the most lagged differences that may be used, ≥ 0; see {@link #mostLags}
     * @throws IllegalArgumentException if x is too short for so many lags, constant or not finite
     */
    public static UnitRootResult test(double[] x, Trend trend, int mostLags, LagRule rule) {
        check(x, trend, mostLags);
        return test(x, trend, choose(x, trend, mostLags, rule));
    }

    /**
     * The usual bound on lags, {@code ⌈12 (n/100)^¼⌉}, less if the series is too short for it.
     * Source: G. W. Schwert, <i>Tests for Unit Roots: A Monte Carlo Investigation</i>, Journal of
     * Business &amp; Economic Statistics 7 (1989).
     *
     * @param observations length of the series
     */
    public static int mostLags(int observations, Trend trend) {
        int rule = (int) FastMath.ceil(12 * FastMath.pow(observations / 100.0, 0.25));
        return Math.max(0, Math.min(rule, observations / 2 - trend.terms() - 1));
    }

    private static void check(double[] x, Trend trend, int lags) {
        Series.notNegative("lags", lags);
        // One difference is lost to the level and one to each lag; a degree of freedom must stay.
        Series.finite(String.format(Locale.ROOT, "a series to test with %d lags and trend %s", lags,
                trend.code()), x, 2 * lags + trend.terms() + 3);
        if (Series.isConstant(x)) {
            throw new IllegalArgumentException(
                    "a series to test must vary, is constant at " + x[0]);
        }
    }

    private static int choose(double[] x, Trend trend, int mostLags, LagRule rule) {
        int chosen = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lags = mostLags; lags >= 0; lags--) {
            LeastSquares regression = regress(x, trend, lags, mostLags);
            if (rule == LagRule.T_STATISTIC) {
                if (lags == 0 || Math.abs(regression.tStatistics()[lags]) >= SIGNIFICANT) {
                    return lags;
                }
                continue;
            }
            double criterion = rule == LagRule.AIC ? regression.aic() : regression.bic();
            if (criterion <= least) {
                least = criterion;
                chosen = lags;
            }
        }
        return chosen;
    }

    /** The level first, then the lags, then the trend, on differences from {@code lost} on. */
    static LeastSquares regress(double[] x, Trend trend, int lags, int lost) {
        double[] differences = Series.differences(x);
        int rows = differences.length - lost;
        double[][] columns = new double[1 + lags + trend.terms()][rows];
        System.arraycopy(x, lost, columns[0], 0, rows);
        for (int lag = 1; lag <= lags; lag++) {
            System.arraycopy(differences, lost - lag, columns[lag], 0, rows);
        }
        System.arraycopy(trend.columns(rows), 0, columns, 1 + lags, trend.terms());
        double[] y = new double[rows];
        System.arraycopy(differences, lost, y, 0, rows);
        return LeastSquares.fit(y, columns);
    }

    /** The statistic alone, for residuals that other tables judge. */
    static double statistic(double[] x, int lags) {
        return regress(x, Trend.NONE, lags, lags).tStatistics()[0];
    }

    /** The lags that a rule chooses for residuals. */
    static int chooseForResiduals(double[] x, int mostLags, LagRule rule) {
        return choose(x, Trend.NONE, mostLags, rule);
    }
}
