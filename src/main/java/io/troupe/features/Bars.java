package io.troupe.features;

import io.troupe.model.BarCount;
import java.util.Arrays;

/** Arithmetic and checks of lengths in bars, shared by the features. */
public final class Bars {
    private Bars() {}

    /** The longest window or lag: a century of minutes around the clock, twice. */
    public static final int MOST = 100_000_000;

    /**
     * Checks the length of a window or lag.
     *
     * @param name what it is called, for the message
     * @return {@code bars}
     * @throws IllegalArgumentException if it is below {@code minimum} or above {@link #MOST}
     */
    public static int atLeast(int minimum, String name, int bars) {
        if (bars < minimum) {
            throw new IllegalArgumentException(
                    name + " must be ≥ " + minimum + ", was " + bars);
        }
        if (bars > MOST) {
            throw new IllegalArgumentException(
                    name + " must be ≤ " + MOST + ", was " + bars);
        }
        return bars;
    }

    /**
     * How many bars pass before the first value of what is computed on another feature.
     *
     * @param bars the parts, one after the other
     * @throws IllegalArgumentException if that is more than any data has
     */
    public static int warmup(int... bars) {
        long total = Arrays.stream(bars).asLongStream().sum();
        return BarCount.of(total).number().orElseThrow(() -> new IllegalArgumentException(
                "a warm-up of " + total + " bars is never over"));
    }
}
