package io.troupe.model;

import java.util.Arrays;

/**
 * What a strategy wants to hold: for each asset a weight, the signed share of the strategy's own
 * capital. Weights may sum to anything; what is not invested stays cash. Immutable.
 */
public final class TargetPositions {
    private static final TargetPositions UNCHANGED = new TargetPositions(new double[0]);

    private final double[] weights;

    private TargetPositions(double[] weights) {
        this.weights = weights;
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
            if (!Double.isFinite(weights[i])) {
                throw new IllegalArgumentException("weight of asset " + i
                        + " must be a finite number, was " + weights[i]);
            }
        }
        return new TargetPositions(weights.clone());
    }

    /** Nothing in any of {@code assets} assets. */
    public static TargetPositions flat(int assets) {
        return new TargetPositions(new double[assets]);
    }

    /** Whether this is {@link #unchanged()}. */
    @SuppressWarnings("ReferenceEquality") // one object means it, whatever others hold
    public boolean isUnchanged() {
        return this == UNCHANGED;
    }

    /** How many assets have a weight; 0 if {@linkplain #isUnchanged() unchanged}. */
    public int assets() {
        return weights.length;
    }

    /** The weight of an asset, a fraction of the strategy's capital. */
    public double weight(int asset) {
        return weights[asset];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetPositions that && isUnchanged() == that.isUnchanged()
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return isUnchanged() ? "unchanged" : Arrays.toString(weights);
    }
}
