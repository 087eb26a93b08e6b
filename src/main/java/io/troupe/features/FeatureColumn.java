package io.troupe.features;

import java.util.Arrays;
import java.util.Objects;

/**
 * A declared feature as a strategy holds it: a ticket that shows nothing. Only a {@link
 * FeatureReader} can read it, and strategies have none; a market view has one and knows no later
 * bar than its own. There are values once the {@link FeatureStore} has computed them.
 */
public final class FeatureColumn {
    /** How many assets are compared in one loop, whose bits are an int. */
    private static final int STRETCH = Integer.SIZE;
    private static final int[] BITS = bits();

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

    int assets() {
        return assets;
    }

    /** How many bars have been computed. */
    int bars() {
        return assets == 0 ? 0 : values.length / assets;
    }

    long above(int bar, FeatureColumn other, double factor, int word) {
        int first = word * Long.SIZE;
        int count = Math.min(Long.SIZE, assets - first);
        int at = Objects.checkFromIndexSize(bar * assets + first, count, values.length);
        int low = above(values, other.values, at, factor, Math.min(STRETCH, count));
        int high = count <= STRETCH ? 0
                : above(values, other.values, at + STRETCH, factor, count - STRETCH);
        return (long) high << STRETCH | Integer.toUnsignedLong(low);
    }

    /**
     * A bit for each of at most 32 cells. The left value is above if the difference is below 0:
     * what is below 0 is at most −1 once it is rounded down, and NaN is 0 as a whole number. No
     * branch, so that the compiler vectorizes the loop.
     */
    private static int above(double[] left, double[] right, int at, double factor, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            int sign = (int) Math.floor(right[at + i] * factor - left[at + i]) >> (STRETCH - 1);
            bits |= sign & BITS[i];
        }
        return bits;
    }

    private static int[] bits() {
        int[] bits = new int[STRETCH];
        Arrays.setAll(bits, i -> 1 << i);
        return bits;
    }

    boolean isComputed() {
        return values.length > 0;
    }

    void fill(double[] computed) {
        values = computed;
    }
}
