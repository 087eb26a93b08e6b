package io.troupe.features;

import java.util.Objects;

/**
 * A declared feature as a strategy holds it: a ticket that only a market view can read. It has
 * values once its {@link FeatureStore} has computed them.
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

    /**
     * The value at a bar. Strategies read through {@code MarketView.value}, which knows no later
     * bar than its own; an asset beyond the universe, which would be the next bar's, is refused.
     *
     * @throws IndexOutOfBoundsException if there is no such bar or asset, or nothing was computed
     *         yet
     */
    public double at(int bar, int asset) {
        return values[bar * assets + Objects.checkIndex(asset, assets)];
    }

    /**
     * A bit for each of the assets {@code 64·word…64·word + 63} whose value at a bar is more than
     * {@code factor} times that of another feature. Strategies ask {@code MarketView.above}.
     *
     * @throws IndexOutOfBoundsException if there is no such bar, or nothing was computed yet
     */
    public long above(int bar, FeatureColumn other, double factor, int word) {
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
