package io.troupe.features.signals;

import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import java.util.Arrays;

/**
 * A feature of two assets. It begins with the first bar in which both are listed, and stands in the
 * column of the first; all other columns are NaN. A bar in which one does not trade counts with its
 * last close.
 */
interface PairFeature extends StreamingFeature {
    /** Index of the asset that the value is about: positive means buy it and sell the other. */
    int first();

    /** Index of the other asset. */
    int second();

    /** Begins before the first bar of both. */
    PairStream pair(PanelShape shape);

    /** {@inheritDoc} */
    @Override
    default FeatureStream stream(PanelShape shape) {
        int last = Math.max(first(), second());
        if (last >= shape.assets()) {
            throw new IllegalArgumentException("there is no asset " + last + " in a universe of "
                    + shape.assets() + ": " + this);
        }
        PairStream pair = pair(shape);
        return (row, values) -> {
            Arrays.fill(values, Double.NaN);
            if (row.isListed(first()) && row.isListed(second())) {
                values[first()] = pair.next(row.close(first()), row.close(second()));
            }
        };
    }
}
