package io.troupe.features;

/** A computed feature as a strategy holds it: a ticket that only a market view can read. */
public final class FeatureColumn {
    private final Feature feature;
    private final double[] values;
    private final int assets;

    FeatureColumn(Feature feature, double[] values, int assets) {
        this.feature = feature;
        this.values = values;
        this.assets = assets;
    }

    /** What was computed. */
    public Feature feature() {
        return feature;
    }

    /**
     * The value at a bar. Strategies read through {@code MarketView.value}, which knows no later bar
     * than its own.
     */
    public double at(int bar, int asset) {
        return values[bar * assets + asset];
    }
}
