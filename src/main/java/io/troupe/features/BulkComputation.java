package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.Objects;

/** Computes a streaming feature over a whole panel. */
final class BulkComputation {
    /** So many assets are computed before they are written: a cache line of values per bar. */
    private static final int TOGETHER = 8;

    private BulkComputation() {}

    /** All assets bar by bar. */
    static double[] rowByRow(StreamingFeature feature, MarketData data) {
        int assets = data.assets();
        double[] values = new double[Math.multiplyExact(data.bars(), assets)];
        double[] row = new double[assets];
        PanelRow prices = new PanelRow(assets);
        FeatureStream stream = feature.stream(PanelShape.of(data));
        for (int bar = 0; bar < data.bars(); bar++) {
            prices.take(data, bar);
            stream.next(prices, row);
            System.arraycopy(row, 0, values, bar * assets, assets);
        }
        return values;
    }

    /** One asset after another: its columns lie together. */
    static double[] assetByAsset(SeriesFeature feature, MarketData data) {
        int assets = data.assets();
        double[] values = new double[Math.multiplyExact(data.bars(), assets)];
        AssetBars bars = new AssetBars(data, feature.needs());
        double[][] columns = new double[Math.min(TOGETHER, assets)][data.bars()];
        for (int first = 0; first < assets; first += TOGETHER) {
            int count = Math.min(TOGETHER, assets - first);
            for (int i = 0; i < count; i++) {
                bars.take(first + i);
                bars.run(feature.series(PanelShape.of(data)), columns[i]);
            }
            write(columns, first, count, values, assets);
        }
        return values;
    }

    private static void write(double[][] columns, int first, int count, double[] values,
            int assets) {
        int bars = columns[0].length;
        Objects.checkFromIndexSize(first, count, assets);
        for (int bar = 0; bar < bars; bar++) {
            int at = bar * assets + first;
            for (int i = 0; i < count; i++) {
                values[at + i] = columns[i][bar];
            }
        }
    }
}
