package io.troupe.report.stress;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.report.books.Benchmark;
import java.util.Arrays;
import java.util.Optional;

/**
 * How some assets and an index of the market moved from bar to bar, as {@link AssetReturns} tells
 * it. The index is the run's benchmark where that is an asset or a file of prices, else, and where
 * the benchmark has no prices, the mean of all assets that have a return. Immutable.
 */
final class MarketHistory {
    private final MarketData data;
    private final double[][] returns;
    private final double[] mean;
    private final Optional<Index> benchmark;

    /**
     * Returns of an index.
     *
     * @param name for people
     * @param returns by bar, NaN where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Index(String name, double[] returns) {}

    private MarketHistory(MarketData data, double[][] returns, double[] mean,
            Optional<Index> benchmark) {
        this.data = data;
        this.returns = returns;
        this.mean = mean;
        this.benchmark = benchmark;
    }

    /**
     * Goes through all bars of the data.
     *
     * @param assets whose returns are kept
     */
    static MarketHistory of(MarketData data, Optional<Benchmark> measure, int[] assets) {
        AssetReturns source = new AssetReturns(data);
        int ofBenchmark = measure.map(each -> each instanceof Benchmark.OfAsset asset
                ? asset.asset()
                : -1).orElse(-1);
        double[][] kept = new double[assets.length][data.bars()];
        double[] benchmarks = new double[ofBenchmark < 0 ? 0 : data.bars()];
        double[] mean = new double[data.bars()];
        double[] row = new double[data.assets()];
        for (int bar = 0; bar < data.bars(); bar++) {
            source.at(bar, row);
            for (int i = 0; i < assets.length; i++) {
                kept[i][bar] = row[assets[i]];
            }
            if (ofBenchmark >= 0) {
                benchmarks[bar] = row[ofBenchmark];
            }
            mean[bar] = Arrays.stream(row).filter(Double::isFinite).average().orElse(Double.NaN);
        }
        return new MarketHistory(data, kept, mean,
                measure.flatMap(each -> index(each, benchmarks)));
    }

    private static Optional<Index> index(Benchmark measure, double[] ofAsset) {
        return switch (measure) {
            case Benchmark.OfStrategy _ -> Optional.empty();
            case Benchmark.OfAsset asset -> Optional.of(new Index(asset.name(), ofAsset));
            case Benchmark.OfLevels levels ->
                Optional.of(new Index(levels.name(), ofLevels(levels.levels())));
        };
    }

    /** Since the last level before, as far as there is one. */
    private static double[] ofLevels(double[] levels) {
        double[] found = new double[levels.length];
        double last = Double.NaN;
        for (int bar = 0; bar < levels.length; bar++) {
            found[bar] = levels[bar] > 0 ? levels[bar] / last - 1 : Double.NaN;
            last = levels[bar] > 0 ? levels[bar] : last;
        }
        return found;
    }

    /** The data that was gone through. */
    MarketData data() {
        return data;
    }

    /** The benchmark, if it is one that has prices. */
    Optional<Index> benchmark() {
        return benchmark;
    }

    /** What stands for the market between two bars: the benchmark if it moved, else the mean. */
    Index indexOver(int first, int last) {
        return benchmark.filter(each -> isKnown(each.returns(), first, last))
                .orElseGet(() -> new Index("mean of all assets", mean));
    }

    private static boolean isKnown(double[] byBar, int first, int last) {
        return Arrays.stream(byBar, first + 1, last + 1).anyMatch(Double::isFinite);
    }

    /** The returns of a kept asset, by bar. */
    double[] of(int kept) {
        return returns[kept];
    }

    /** Whether a kept asset had a price at a bar and one after it. */
    boolean hasPrice(int kept, int bar) {
        return Double.isFinite(returns[kept][bar + 1]);
    }

    /** By how much something moved from the close of one bar to that of another. */
    static double compounded(double[] byBar, int first, int last) {
        double growth = 1;
        for (int bar = first + 1; bar <= last; bar++) {
            growth *= Double.isFinite(byBar[bar]) ? 1 + byBar[bar] : 1;
        }
        return growth - 1;
    }
}
