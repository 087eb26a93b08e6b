package io.troupe.features.indicators;

import java.util.Objects;

/** Checks of components. */
final class Checked {
    private Checked() {}

    static int atLeast(int minimum, String name, int bars) {
        if (bars < minimum) {
            throw new IllegalArgumentException(name + " must be ≥ " + minimum + ", was " + bars);
        }
        return bars;
    }

    static void shorter(int fastBars, int slowBars) {
        atLeast(1, "fastBars", fastBars);
        if (slowBars <= fastBars) {
            throw new IllegalArgumentException("slowBars must be > fastBars = " + fastBars
                    + ", was " + slowBars);
        }
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite, was " + value);
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, was " + value);
        }
        return value;
    }

    static double within(String name, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be from " + low + " to " + high + ", was " + value);
        }
        return value;
    }

    static <T> T present(String name, T value) {
        return Objects.requireNonNull(value, name);
    }
}
