package io.troupe.features;

/** Arithmetic and checks of lengths in bars, shared by the features. */
public final class Bars {
    private Bars() {}

    /**
     * Checks the length of a window or lag.
     *
     * @param name what it is called, for the message
     * @return {@code bars}
     * @throws IllegalArgumentException if it is below {@code minimum}
     */
    public static int atLeast(int minimum, String name, int bars) {
        if (bars < minimum) {
            throw new IllegalArgumentException(
                    name + " must be ≥ " + minimum + ", was " + bars);
        }
        return bars;
    }

    /** A sum of numbers of bars ≥ 0 that stays at {@link Integer#MAX_VALUE}, which means never. */
    public static int sum(int... bars) {
        long sum = 0;
        for (int each : bars) {
            sum += each;
        }
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }
}
