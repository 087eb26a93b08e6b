package io.troupe.math.rolling;

import java.util.Arrays;
import java.util.Objects;

/** The last {@code window} values of a stream as they were. NaN where there were none yet. */
public final class RecentValues {
    private final double[] ring;
    private int last;

    /**
     * No values yet.
     *
     * @param window how many are remembered, ≥ 1
     */
    public RecentValues(int window) {
        ring = new double[Window.atLeast(1, window)];
        Arrays.fill(ring, Double.NaN);
    }

    /** Takes the next value; the oldest is forgotten. */
    public void add(double value) {
        last = last + 1 == ring.length ? 0 : last + 1;
        ring[last] = value;
    }

    /**
     * An earlier value.
     *
     * @param steps how long ago: 0 is the last one, {@code window − 1} the oldest
     * @throws IndexOutOfBoundsException if it is not remembered
     */
    public double ago(int steps) {
        int at = last - Objects.checkIndex(steps, ring.length);
        return ring[at < 0 ? at + ring.length : at];
    }
}
