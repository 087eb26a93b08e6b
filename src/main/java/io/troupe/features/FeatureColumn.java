package io.troupe.features;

import java.util.Objects;

/**
 * A declared feature as a strategy holds it: a ticket that shows nothing. Only a {@link
 * FeatureReader} can read it, and strategies have none; a market view has one and knows no later
 * bar than its own. There are values once the {@link FeatureStore} has computed them.
 */
public final class FeatureColumn {
    private final Feature feature;
    private final int assets;
    /** Empty until computed. */
    private double[] values = {};

    FeatureColumn(Feature feature, int assets) {
        this.feature = feature;
        this.assets = assets;
    }

    /** What is computed. */
    public Feature feature() {
        return feature;
    }

    double at(int bar, int asset) {
        return values[bar * assets + Objects.checkIndex(asset, assets)];
    }

    long above(int bar, FeatureColumn other, double factor, int word) {
        int first = word * Long.SIZE;
        int count = Math.min(Long.SIZE, assets - first);
        int at = Objects.checkFromIndexSize(bar * assets + first, count, values.length);
        double[] left = values;
        double[] right = other.values;
        long bits = 0;
        for (int i = 0; i < count; i++) {
            if (left[at + i] > right[at + i] * factor) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    boolean isComputed() {
        return values.length > 0;
    }

    void fill(double[] computed) {
        values = computed;
    }
}
