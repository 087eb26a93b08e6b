package io.troupe.features.signals;

import io.troupe.features.FeatureStream;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import java.util.Arrays;

/**
 * A feature of an asset's one-bar returns beside those of the market: the mean return of all assets
 * that can be traded and were listed the bar before, or the return of one of them. An asset's
 * series begins with its first return; with a benchmark, with the benchmark's if that comes later.
 */
interface RelativeFeature extends StreamingFeature {
    /** A benchmark that is the equally weighted mean of the panel. */
    int EQUAL_WEIGHT = -1;

    /** Index of the asset that stands for the market, or {@link #EQUAL_WEIGHT}. */
    int benchmark();

    /** Begins before the first return of an asset. */
    RelativeStream relative(PanelShape shape);

    /** {@inheritDoc} */
    @Override
    default FeatureStream stream(PanelShape shape) {
        if (benchmark() >= shape.assets()) {
            throw new IllegalArgumentException("there is no asset " + benchmark()
                    + " in a universe of " + shape.assets() + ": " + this);
        }
        RelativeStream[] streams = new RelativeStream[shape.assets()];
        Arrays.setAll(streams, asset -> relative(shape));
        OneBarReturns returns = new OneBarReturns(shape.assets(), benchmark());
        return (PanelRow row, double[] values) -> {
            returns.take(row);
            for (int asset = 0; asset < streams.length; asset++) {
                double own = returns.of(asset);
                values[asset] = Double.isNaN(own) || Double.isNaN(returns.market()) ? Double.NaN
                        : streams[asset].next(own, returns.market());
            }
        };
    }
}
