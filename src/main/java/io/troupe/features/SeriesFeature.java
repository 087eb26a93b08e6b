package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.Arrays;

/**
 * A feature whose value for an asset depends on that asset's bars alone: nearly every indicator.
 *
 * <p>All of them take gaps alike. A series begins with an asset's first close; values before are
 * NaN, and so are those from its delisting on. A bar without a trade counts as one at the last
 * close, with that open, high and low and no volume. Warm-up counts from the first close. Where a
 * feature is computed on another one, it begins when that is first defined, and a bar in which the
 * other is undefined has no value and does not enter the window.
 */
public interface SeriesFeature extends StreamingFeature {
    /** Begins before the first bar of an asset. */
    SeriesStream series(PanelShape shape);

    @Override
    default FeatureStream stream(PanelShape shape) {
        SeriesStream[] series = new SeriesStream[shape.assets()];
        Arrays.setAll(series, asset -> series(shape));
        return (row, values) -> {
            for (int asset = 0; asset < series.length; asset++) {
                values[asset] = row.isListed(asset)
                        ? series[asset].next(row.open(asset), row.high(asset), row.low(asset),
                                row.close(asset), row.volume(asset))
                        : Double.NaN;
            }
        };
    }

    @Override
    default double[] compute(MarketData data) {
        return BulkComputation.assetByAsset(this, data);
    }
}
