package io.troupe.features;

/** Checks of window lengths, shared by the features. */
final class Bars {
    private Bars() {}

    static int atLeast(int minimum, String name, int bars) {
        if (bars < minimum) {
            throw new IllegalArgumentException(
                    name + " must be ≥ " + minimum + ", was " + bars);
        }
        return bars;
    }
}
