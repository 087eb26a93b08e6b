package io.troupe.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a strategy asks for: for each asset a weight, the signed share of the strategy's own
 * capital. Weights may sum to anything; what is not invested stays cash. Immutable, but for those
 * that a {@link TargetPad} makes.
 *
 * <p>Either a weight for each asset, or one weight for a set of assets: the second takes a tenth of
 * the memory, and is compared by its bits.
 */
public final class TargetPositions {
    private static final double[] NO_WEIGHTS = {};
    private static final long[] NO_SET = {};
    private static final TargetPositions UNCHANGED = new TargetPositions(0, NO_WEIGHTS, NO_SET,
            false, false);

    private final int assets;
    /** Of each asset; empty if there is a set. */
    private final double[] weights;
    /**
     * Bit {@code i % 64} of word {@code i / 64} for asset {@code i}, then the bits of the weight of
     * each asset of the set; empty if there is none. Overwritten where a pad says so.
     */
    private final long[] held;
    private final boolean rebalancing;
    private final boolean overwritten;

    private TargetPositions(int assets, double[] weights, long[] held, boolean rebalancing,
            boolean overwritten) {
        this.assets = assets;
        this.weights = weights;
        this.held = held;
        this.rebalancing = rebalancing;
        this.overwritten = overwritten;
    }

    /** "Keep what I asked for last": the cheapest answer, and the usual one. */
    public static TargetPositions unchanged() {
        return UNCHANGED;
    }

    /**
     * One weight per asset, in the order of the universe.
     *
     * @throws IllegalArgumentException if a weight is NaN or infinite, naming its index
     */
    public static TargetPositions of(double... weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!(Math.abs(weights[i]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weight of asset " + i
                        + " must be a finite number, was " + weights[i]
                        + (Double.isNaN(weights[i]) ? "; what is not known is NaN, such as a price"
                                + " of an asset that does not trade: test it, or declare"
                                + " context.warmup" : "; look for a division by 0"));
            }
        }
        return new TargetPositions(weights.length, weights.clone(), NO_SET, false, false);
    }

    /**
     * The same weight in every asset of a set, nothing in the others.
     *
     * @param held the set: asset {@code i} is in it if bit {@code i % 64} of word {@code i / 64} is
     *        set; later bits are ignored
     * @param assets how many assets there are
     * @param weight of each in the set, finite
     */
    public static TargetPositions equal(long[] held, int assets, double weight) {
        TargetPositions made = flat(assets);
        made.overwrite(held, weight);
        return made;
    }

    /** Nothing in any of {@code assets} assets. */
    public static TargetPositions flat(int assets) {
        return new TargetPositions(assets, NO_WEIGHTS, new long[words(assets) + 1], false, false);
    }

    /** Nothing in any of {@code assets} assets, to be overwritten again and again. */
    static TargetPositions overwritable(int assets) {
        return new TargetPositions(assets, NO_WEIGHTS, new long[words(assets) + 1], false, true);
    }

    /** Whether these are not to be kept, since they will be overwritten. */
    boolean isOverwritten() {
        return overwritten;
    }

    /** Becomes one weight in each asset of a set. */
    void overwrite(long[] newSet, double newWeight) {
        if (!(Math.abs(newWeight) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weight must be a finite number, was "
                    + newWeight);
        }
        int words = held.length - 1;
        int given = Math.min(words, newSet.length);
        for (int word = 0; word < words; word++) {
            held[word] = word < given ? newSet[word] : 0;
        }
        if ((assets & Long.SIZE - 1) != 0) {
            held[words - 1] &= (1L << assets) - 1;
        }
        held[words] = Double.doubleToRawLongBits(newWeight);
    }

    /** Becomes what others are that can be overwritten, of as many assets. */
    void overwrite(TargetPositions other) {
        for (int cell = 0; cell < held.length; cell++) {
            held[cell] = other.held[cell];
        }
    }

    /** Of each asset of the set. */
    private double weight() {
        return Double.longBitsToDouble(held[held.length - 1]);
    }

    private static int words(int assets) {
        return (assets + Long.SIZE - 1) / Long.SIZE;
    }

    /** Whether this is {@link #unchanged()}. */
    @SuppressWarnings("ReferenceEquality") // one object means it, whatever others hold
    public boolean isUnchanged() {
        return this == UNCHANGED;
    }

    /**
     * The same weights, all of which become quantities again. Otherwise only assets whose weight
     * has changed are traded, and the others keep the quantity they have while prices move.
     *
     * @throws IllegalStateException if this is {@linkplain #isUnchanged() unchanged}, which has no
     *         weights
     */
    public TargetPositions rebalancing() {
        if (isUnchanged()) {
            throw new IllegalStateException("unchanged targets have no weights to go back to");
        }
        return new TargetPositions(assets, weights, overwritten ? held.clone() : held, true, false);
    }

    /** Whether weights that have not changed become quantities again too. */
    public boolean isRebalancing() {
        return rebalancing;
    }

    /** How many assets have a weight; 0 if {@linkplain #isUnchanged() unchanged}. */
    public int assets() {
        return assets;
    }

    /** The weight of an asset, a fraction of the strategy's capital. */
    public double weight(int asset) {
        if (held.length == 0) {
            return weights[asset];
        }
        Objects.checkIndex(asset, assets);
        return (held[asset >> 6] >>> asset & 1) == 0 ? 0 : weight();
    }

    /** A magnitude that no weight exceeds. */
    public double bound() {
        double bound = held.length == 0 ? 0 : Math.abs(weight());
        for (double weight : weights) {
            bound = Math.max(bound, Math.abs(weight));
        }
        return bound;
    }

    /**
     * The first asset from {@code from} on whose weight may be another than in earlier targets of
     * as many assets, or −1. Every weight that differs is found; one that is found need not differ.
     */
    public int nextChange(TargetPositions last, int from) {
        if (from >= assets) {
            return -1;
        }
        return held.length > 0 && last.held.length > 0 ? nextInSets(last, from)
                : nextInWeights(last, from);
    }

    private int nextInSets(TargetPositions last, int from) {
        boolean sameWeight = weight() == last.weight();
        int first = from / Long.SIZE;
        for (int word = first; word < held.length - 1; word++) {
            long either = sameWeight ? held[word] ^ last.held[word] : held[word] | last.held[word];
            long rest = word == first ? either & -1L << from : either;
            if (rest != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    private int nextInWeights(TargetPositions last, int from) {
        if (held.length == 0 && last.held.length == 0) {
            int found = Arrays.mismatch(weights, from, assets, last.weights, from, assets);
            return found < 0 ? -1 : from + found;
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof TargetPositions that) || isUnchanged() != that.isUnchanged()) {
            return false;
        }
        return rebalancing == that.rebalancing && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return isUnchanged() ? "unchanged"
                : Arrays.toString(toArray()) + (rebalancing ? " anew" : "");
    }

    private double[] toArray() {
        double[] all = new double[assets];
        Arrays.setAll(all, this::weight);
        return all;
    }
}
