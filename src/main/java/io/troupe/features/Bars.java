package io.troupe.features;

/** Checks of window lengths, shared by the features. */
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
}
