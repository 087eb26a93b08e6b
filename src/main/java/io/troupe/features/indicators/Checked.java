package io.troupe.features.indicators;

import java.util.Objects;

/**
 * Checks of components: each returns what it was given, or throws an {@code
 * IllegalArgumentException} with its name, bound and value.
 */
public final class Checked {
    private Checked() {}

    /** A number of bars that is at least so many. */
    public static int atLeast(int minimum, String name, int bars) {
        if (bars < minimum) {
            throw new IllegalArgumentException(name + " must be ≥ " + minimum + ", was " + bars);
        }
        return bars;
    }

    /** Two lengths of which the first is the shorter. */
    public static void shorter(int fastBars, int slowBars) {
        atLeast(1, "fastBars", fastBars);
        if (slowBars <= fastBars) {
            throw new IllegalArgumentException("slowBars must be > fastBars = " + fastBars
                    + ", was " + slowBars);
        }
    }

    /** A number above 0 and finite. */
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite, was " + value);
        }
        return value;
    }

    /** A number that is neither infinite nor NaN. */
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, was " + value);
        }
        return value;
    }

    /** A number from low to high, both included. */
    public static double within(String name, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be from " + low + " to " + high + ", was " + value);
        }
        return value;
    }

    /** A component that is not null. */
    public static <T> T present(String name, T value) {
        return Objects.requireNonNull(value, name);
    }
}
