package io.troupe.strategies.builtin;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;

/**
 * {@code ln(close(t) / first close)}: the logarithm of the price in units of the asset's first one,
 * so that the unit of prices does not matter to the last bit. NaN before the first close. Uses bars
 * ≤ t.
 */
record LogSinceListing() implements SeriesFeature {
    @Override
    public SeriesStream series(PanelShape shape) {
        double[] first = {Double.NaN};
        return (_, _, _, close, _) -> {
            if (Double.isNaN(first[0])) {
                first[0] = close;
            }
            return StrictMath.log(close / first[0]);
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    /** Never: the first price stays in every value. */
    @Override
    public int settlingBars() {
        return Integer.MAX_VALUE;
    }
}
