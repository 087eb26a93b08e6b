package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * A feature that can be computed bar by bar, with the same bits as in bulk. Told one bar after
 * another it cannot look ahead.
 */
public interface StreamingFeature extends Feature {
    /** Begins before the first bar of a panel. */
    FeatureStream stream(PanelShape shape);

    @Override
    default double[] compute(MarketData data) {
        return BulkComputation.rowByRow(this, data);
    }
}
