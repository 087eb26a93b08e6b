package io.troupe.execution.matching;

import io.troupe.model.OrderId;
import java.nio.charset.StandardCharsets;

/**
 * Draws for limits that a bar reaches without going beyond: one for each order and bar, a function
 * of the run's seed and of both, so that no other draw changes it. The bits are mixed as in
 * SplitMix64 (Steele, Lea, Flood, <i>Fast splittable pseudorandom number generators</i>, 2014).
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int MANTISSA = 53;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long seed;
    private final double probability;

    /**
     * The draws of a sleeve's orders.
     *
     * @param probability that a draw says yes, in (0, 1]
     * @param strategy the name of its strategy, unique in the run
     */
    public Chance(long seed, double probability, String strategy) {
        this.seed = mix(seed ^ hash(strategy));
        this.probability = probability;
    }

    /** Whether a bar fills an order whose limit it reached. */
    public boolean fills(OrderId order, int bar) {
        if (probability >= 1) {
            return true;
        }
        long drawn = mix(mix(mix(seed + order.decidedAt()) + order.number()) + bar);
        return (drawn >>> (Long.SIZE - MANTISSA)) * 0x1p-53 < probability;
    }

    private static long mix(long state) {
        long z = state + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** FNV-1a of the name's bytes. */
    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }
}
