package io.troupe.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a strategy asks for: for each asset a weight, the signed share of the strategy's own
 * capital. Weights may sum to anything; what is not invested stays cash. Immutable.
 *
 * <p>Either a weight for each asset, or one weight for a set of assets: the second takes a tenth of
 * the memory, and is compared by its bits.
 */
public final class TargetPositions {
    private static final double[] NO_WEIGHTS = {};
    private static final long[] NO_SET = {};
    private static final TargetPositions UNCHANGED = new TargetPositions(0, NO_WEIGHTS, NO_SET, 0,
            false);

    private final int assets;
    /** Of each asset; empty if there is a set. */
    private final double[] weights;
    /** Bit {@code i % 64} of word {@code i / 64} for asset {@code i}, or empty. */
    private final long[] held;
    /** Of each asset of the set; without one the largest magnitude. */
    private final double weight;
    private final boolean rebalancing;

    private TargetPositions(int assets, double[] weights, long[] held, double weight,
            boolean rebalancing) {
        this.assets = assets;
        this.weights = weights;
        this.held = held;
        this.weight = weight;
        this.rebalancing = rebalancing;
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
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            double magnitude = Math.abs(weights[i]);
            if (!(magnitude <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weight of asset " + i
                        + " must be a finite number, was " + weights[i]
                        + (Double.isNaN(weights[i]) ? "; what is not known is NaN, such as a price"
                                + " of an asset that does not trade: test it, or declare"
                                + " context.warmup" : "; look for a division by 0"));
            }
            largest = Math.max(largest, magnitude);
        }
        return new TargetPositions(weights.length, weights.clone(), NO_SET, largest, false);
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
        if (!(Math.abs(weight) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weight must be a finite number, was " + weight);
        }
        long[] set = Arrays.copyOf(held, words(assets));
        if ((assets & Long.SIZE - 1) != 0) {
            set[set.length - 1] &= (1L << assets) - 1;
        }
        return new TargetPositions(assets, NO_WEIGHTS, set, weight, false);
    }

    /** Nothing in any of {@code assets} assets. */
    public static TargetPositions flat(int assets) {
        return new TargetPositions(assets, NO_WEIGHTS, new long[words(assets)], 0, false);
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
        return new TargetPositions(assets, weights, held, weight, true);
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
        return (held[asset >> 6] >>> asset & 1) == 0 ? 0 : weight;
    }

    /** A magnitude that no weight exceeds. */
    public double bound() {
        return Math.abs(weight);
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
        boolean sameWeight = weight == last.weight;
        for (int word = from / Long.SIZE; word < held.length; word++) {
            long either = sameWeight ? held[word] ^ last.held[word] : held[word] | last.held[word];
            long rest = word == from / Long.SIZE ? either & -1L << from : either;
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
