package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.crosssection.CrossRank;
import io.troupe.features.crosssection.CrossZScore;
import io.troupe.features.crosssection.FixedGroups;
import io.troupe.features.crosssection.Members;
import io.troupe.features.rolling.AgainstBenchmark;
import io.troupe.features.rolling.Benchmark;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.averages.SessionVwap;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.features.signals.BandSignal;
import io.troupe.features.signals.ResidualMomentum;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of an asset that is no more, and of those that are left. */
class DelistedFeaturesTest {
    private static final int BARS = 130;
    private static final int ASSETS = 3;
    private static final int END = 90;
    private static final double NONE = Double.NaN;

    static Stream<Feature> features() {
        return Stream.concat(FeatureCatalog.all().stream(), Stream.of(
                CrossRank.of(new RealizedVolatility(5)), CrossRank.of(new FixedGroups(
                        List.of(1, 2, 3))),
                new FixedGroups(List.of(1, 2, 3)),
                new BandSignal(new CrossZScore(new SimpleReturn(3), Members.ALL), 0.5, 0.1),
                new AgainstBenchmark(new SimpleReturn(1), new Benchmark.Market(), 10,
                        PairStatistic.SLOPE),
                new SessionVwap(ZoneOffset.UTC),
                new ResidualMomentum(10, 2, 20, -1)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void areUndefinedFromTheDelistingOnStreamedAndInBulkAndUnchangedBefore(Feature feature) {
        MarketData whole = WholeBars.gappy(3, BARS, ASSETS);
        for (int asset = 0; asset < ASSETS; asset++) {
            MarketData data = Lives.delisted(whole, asset, END);
            double[] values = feature.compute(data);

            assertThat(Arrays.copyOf(values, END * ASSETS)).isEqualTo(
                    Arrays.copyOf(feature.compute(whole), END * ASSETS));
            for (int bar = END; bar < BARS; bar++) {
                assertThat(values[bar * ASSETS + asset]).as("bar %d", bar).isNaN();
            }
            assertThat(streamed((StreamingFeature) feature, data)).isEqualTo(values);
            for (int bars : new int[]{END, END + 1, BARS - 1}) {
                assertThat(feature.compute(data.prefix(bars)))
                        .isEqualTo(Arrays.copyOf(values, bars * ASSETS));
            }
        }
    }

    private static double[] streamed(StreamingFeature feature, MarketData data) {
        FeatureStream stream = feature.stream(PanelShape.of(data));
        PanelRow row = new PanelRow(ASSETS);
        double[] all = new double[data.bars() * ASSETS];
        double[] values = new double[ASSETS];
        for (int bar = 0; bar < data.bars(); bar++) {
            row.take(data, bar);
            stream.next(row, values);
            System.arraycopy(values, 0, all, bar * ASSETS, ASSETS);
        }
        return all;
    }

    /** A feature that is given the panel and does not ask who lives. */
    private record Ones() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            double[] ones = new double[data.bars() * data.assets()];
            Arrays.fill(ones, 1);
            return ones;
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    @Test
    void theStoreForgetsForFeaturesThatDoNot() {
        MarketData data = Lives.delisted(Markets.of(new double[]{1, 2, 3}, new double[]{4, 5, 6}),
                1, 2);
        FeatureStore store = new FeatureStore(data);
        FeatureColumn ones = store.column(new Ones());
        store.computeAll(1);

        assertThat(store.reader().at(ones, 1, 1)).isEqualTo(1);
        assertThat(store.reader().at(ones, 2, 1)).isNaN();
        assertThat(store.reader().at(ones, 2, 0)).isEqualTo(1);
    }

    /** Bar 3 ranks three, bar 4 two; suspended for eight days an asset is compared no more. */
    @Test
    void ranksAreOfThoseThatCanBeTraded() {
        double[][] closes = {new double[10], new double[10], new double[10]};
        Arrays.fill(closes[0], 3);
        Arrays.fill(closes[1], 2);
        Arrays.fill(closes[2], 1);
        Feature rank = CrossRank.of(Price.CLOSE);
        MarketData dead = Lives.delisted(Markets.of(closes), 2, 4);
        assertThat(rows(rank.compute(dead), 3, 4)).containsExactly(3, 2, 1, 2, 1, NONE);

        // Weekdays from Monday on: the last price is of Tuesday, bar 9 is Friday of the week after.
        MarketData suspended = Lives.suspended(Markets.of(closes), 2, 2, 9);
        assertThat(suspended.canTrade(6, 2)).isTrue();
        assertThat(rows(rank.compute(suspended), 6, 7)).containsExactly(3, 2, 1, 2, 1, NONE);
        assertThat(rows(rank.compute(suspended), 9, 9)).containsExactly(3, 2, 1);
        Feature masked = new CrossRank(Price.CLOSE, CrossRank.Order.ASCENDING,
                CrossRank.Scale.PERCENTILE, Members.where(Price.CLOSE));
        assertThat(rows(masked.compute(suspended), 7, 7)).containsExactly(1, 0.5, NONE);
    }

    /** The mean of 4 % and 0 is 2 %, and 4 % once the second asset is stale. */
    @Test
    void theMarketIsMadeOfWhatCanBeTraded() {
        double[] grows = new double[10];
        Arrays.setAll(grows, bar -> 100 * StrictMath.pow(1.04, bar));
        double[] flat = new double[10];
        Arrays.fill(flat, 5);
        MarketData suspended = Lives.suspended(Markets.of(grows, flat), 1, 2, 10);
        PanelRow row = new PanelRow(2);
        double[] returns = {0.04, 0};
        row.take(suspended, 0);
        assertThat(new Benchmark.Market().of(row, returns)).isEqualTo(0.02);
        row.take(suspended, 7);
        assertThat(new Benchmark.Market().of(row, returns)).isEqualTo(0.04);
    }

    /**
     * Sold after a fall of 20 % in six bars, of which 0 % are left on bar 12: a price of bar 6,
     * eight days before. Bought back on bar 16, when it trades again; a dead asset has no position.
     */
    @Test
    void aBandHoldsWhatCannotBeTraded() {
        double[] falls = new double[20];
        Arrays.fill(falls, 0, 6, 10);
        Arrays.fill(falls, 6, 20, 8);
        BandSignal signal = new BandSignal(new SimpleReturn(6), 0.15, 0.01);
        assertThat(signal.compute(Markets.of(falls))[12]).isZero();

        double[] held = signal.compute(Lives.suspended(Markets.of(falls), 0, 7, 16));
        assertThat(Arrays.copyOfRange(held, 6, 16)).containsOnly(-1);
        assertThat(held[16]).isZero();
        assertThat(signal.compute(Lives.delisted(Markets.of(falls), 0, 7))[7]).isNaN();
    }

    private static double[] rows(double[] values, int first, int last) {
        return Arrays.copyOfRange(values, first * 3, (last + 1) * 3);
    }
}
