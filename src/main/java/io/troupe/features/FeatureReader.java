package io.troupe.features;

/**
 * Reads the columns of features at any bar, later ones too: therefore only a {@link FeatureStore}
 * makes one, and whoever gets it must not hand it to a strategy.
 */
public final class FeatureReader {
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
     * A bit for each of the assets {@code 64·word…64·word + 63} whose value at a bar is more than
     * {@code factor} times that of another feature.
     *
     * @throws IndexOutOfBoundsException if there is no such bar, or nothing was computed yet
     */
    public long above(FeatureColumn left, FeatureColumn right, int bar, double factor, int word) {
        return left.above(bar, right, factor, word);
    }
}
