package io.troupe.report.charts.catalog;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Moments;
import io.troupe.metrics.ReturnMoments;
import java.util.Arrays;

/**
 * Return and volatility of the last bars, at every bar: what {@link io.troupe.metrics.TotalReturn}
 * and {@link io.troupe.metrics.AnnualizedVolatility} are of each window by itself, to the last bit.
 * A window is gone through for these two alone, from its first bar on as they are: a sum that bars
 * leave again would be rounded otherwise.
 *
 * @param growth by bar, a fraction; NaN where fewer bars than a window have passed or one of them
 *        has no return
 * @param volatility a year, by bar, likewise; NaN of windows of one bar
 */
@SuppressWarnings("ArrayRecordComponent") // as long as a history; nobody writes into them
record RollingReturns(double[] growth, double[] volatility) {
    /**
     * Those of a path.
     *
     * @param returns by bar, NaN where there is none
     * @param window how many bars a part has, at least 1
     * @param every how many bars lie between two at which they are found, the last of the path
     *        among them; those between have what was found at the one before them. 1: at each
     */
    static RollingReturns of(double[] returns, Basis basis, int window, int every) {
        double[] growth = new double[returns.length];
        double[] volatility = new double[returns.length];
        Arrays.fill(growth, Double.NaN);
        Arrays.fill(volatility, Double.NaN);
        double perYear = Math.sqrt(basis.year().number());
        // Bacon divides by n where the sample's deviation has n − 1.
        double n = window;
        double divisor = basis.isBacon() ? Math.sqrt((n - 1) / n) : 1;
        int unbroken = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            unbroken = Double.isNaN(returns[bar]) ? 0 : unbroken + 1;
            boolean isFound = (returns.length - 1 - bar) % every == 0;
            if (!isFound && bar > 0) {
                growth[bar] = growth[bar - 1];
                volatility[bar] = volatility[bar - 1];
            } else if (isFound && unbroken >= window) {
                int from = bar + 1 - window;
                growth[bar] = level(returns, from, bar) - 1;
                volatility[bar] = moments(returns, from, bar).standardDeviation()
                        .orElse(Double.NaN) * perYear * divisor;
            }
        }
        return new RollingReturns(growth, volatility);
    }

    private static double level(double[] returns, int from, int last) {
        double level = 1;
        for (int bar = from; bar <= last; bar++) {
            level *= 1 + returns[bar];
        }
        return level;
    }

    private static Moments moments(double[] returns, int from, int last) {
        ReturnMoments moments = new ReturnMoments();
        for (int bar = from; bar <= last; bar++) {
            moments.add(returns[bar]);
        }
        return moments.moments();
    }
}
