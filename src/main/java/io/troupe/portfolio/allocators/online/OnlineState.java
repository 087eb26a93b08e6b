package io.troupe.portfolio.allocators.online;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a rule knows between two periods. A value, immutable.
 */
public final class OnlineState {
    private static final double[] NOTHING = {};

    private final double[] weights;
    private final double[] memory;

    private OnlineState(double[] weights, double[] memory) {
        this.weights = weights;
        this.memory = memory;
    }

    /** Equal weights, and no memory. */
    static OnlineState equal(int assets) {
        return of(Vectors.equal(assets), NOTHING);
    }

    /** Weights, and no memory; they are handed over. */
    static OnlineState of(double[] weights) {
        return of(weights, NOTHING);
    }

    /** Weights and memory; they are handed over. */
    static OnlineState of(double[] weights, double[] memory) {
        return new OnlineState(weights, memory);
    }

    /** A copy of the weights of the next period, one per asset, each ≥ 0; they sum to 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** How many assets there are. */
    int assets() {
        return weights.length;
    }

    /** The weights themselves, which nobody writes to. */
    double[] held() {
        return weights;
    }

    /** The memory itself, in the rule's own layout, which nobody writes to. */
    double[] memory() {
        return memory;
    }

    /** Whether all numbers are finite and the weights are ≥ 0 and not all 0. */
    public boolean isSound() {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                return false;
            }
            sum += weight;
        }
        return sum > 0 && Double.isFinite(sum) && Arrays.stream(memory).allMatch(Double::isFinite);
    }

    /** All of it as bytes, each number by its bits. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer
                .allocate(Integer.BYTES + Double.BYTES * (weights.length + memory.length));
        bytes.putInt(weights.length);
        bytes.asDoubleBuffer().put(weights).put(memory);
        return bytes.array();
    }

    /**
     * The state that {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no state
     */
    public static OnlineState fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int assets = bytes.length < Integer.BYTES ? -1 : in.getInt();
        int numbers = in.remaining() / Double.BYTES;
        if (assets < 0 || assets > numbers || in.remaining() != numbers * Double.BYTES) {
            throw new IllegalArgumentException(
                    bytes.length + " bytes are no state of an online rule");
        }
        double[] weights = new double[assets];
        double[] memory = new double[numbers - assets];
        in.asDoubleBuffer().get(weights).get(memory);
        return new OnlineState(weights, memory);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnlineState that && Arrays.equals(weights, that.weights)
                && Arrays.equals(memory, that.memory);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(memory);
    }

    @Override
    public String toString() {
        return "OnlineState[weights=" + Arrays.toString(weights) + ", memory=" + memory.length
                + "]";
    }
}
