package io.troupe.features;

/**
 * Reads the columns of features at any bar, later ones too: therefore only a {@link FeatureStore}
 * makes one, and whoever gets it must not hand it to a strategy.
 */
public final class FeatureReader {
    private final ComparedBars compared = new ComparedBars();

    FeatureReader() {}

    /**
     * The value at a bar.
     *
     * @throws IndexOutOfBoundsException if there is no such bar or asset, or nothing was computed
     *         yet
     */
    public double at(FeatureColumn column, int bar, int asset) {
        return column.at(bar, asset);
    }

    /**
     * A bit for each of the assets {@code 64·word…64·word + 63} whose value of one feature at a bar
     * is more than so many times that of another. For one thread at a time.
     *
     * @throws IndexOutOfBoundsException if there is no such bar, or nothing was computed yet
     */
    public long above(FeatureComparison comparison, int bar, int word) {
        return compared.above(comparison, bar, word);
    }
}
