package io.troupe.report.summary;

import io.troupe.data.MarketData;
import io.troupe.report.books.Benchmark;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Returns of what a fund is measured against, on the bars of the fund: in each bar the simple
 * return since the last level before it. A bar without a level has no return, and the next one that
 * has a level has the return of all of them; the first level of all has none. A strategy's returns
 * are those it is reported with.
 */
final class BenchmarkReturns {
    private BenchmarkReturns() {}

    /** Of an asset of the data, at the prices that strategies see: adjusted ones if they do. */
    static double[] of(Benchmark.OfAsset asset, MarketData data, int bars) {
        MarketData seen = data.seen();
        return ofLevels(bar -> seen.close(bar, asset.asset()), bars);
    }

    /**
     * Of levels.
     *
     * @param levels by bar, NaN where there is none
     * @param bars how many
     */
    static double[] ofLevels(IntToDoubleFunction levels, int bars) {
        double[] returns = new double[bars];
        Arrays.fill(returns, Double.NaN);
        double last = Double.NaN;
        for (int bar = 0; bar < bars; bar++) {
            double level = levels.applyAsDouble(bar);
            if (level > 0) {
                returns[bar] = level / last - 1;
                last = level;
            }
        }
        return returns;
    }
}
