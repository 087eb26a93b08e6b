package io.troupe.features;

/**
 * A declared comparison of two features, as a strategy holds it: which assets have more of one than
 * of another. A ticket that shows nothing, like {@link FeatureColumn}; only a {@link FeatureReader}
 * can read it. Equal ones of a store are one object.
 */
public final class FeatureComparison {
    private final FeatureColumn left;
    private final FeatureColumn right;
    private final double factor;
    private final int number;
    private final int words;

    /**
     * A comparison of columns of one store.
     *
     * @param factor what the right one is multiplied by
     * @param number of the store's comparisons, from 0 on
     */
    FeatureComparison(FeatureColumn left, FeatureColumn right, double factor, int number) {
        this.left = left;
        this.right = right;
        this.factor = factor;
        this.number = number;
        this.words = (left.assets() + Long.SIZE - 1) / Long.SIZE;
    }

    int number() {
        return number;
    }

    /** How many words of 64 assets there are. */
    int words() {
        return words;
    }

    /** How many bars have been computed. */
    int bars() {
        return left.bars();
    }

    /** A bit for each of the assets {@code 64·word…64·word + 63} that has more of the left one. */
    long above(int bar, int word) {
        return left.above(bar, right, factor, word);
    }
}
