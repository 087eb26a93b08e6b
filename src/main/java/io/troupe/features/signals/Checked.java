package io.troupe.features.signals;

/** Checks of components. */
final class Checked {
    private Checked() {}

    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite, was " + value);
        }
        return value;
    }

    public static double within(String name, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be from " + low + " to " + high + ", was " + value);
        }
        return value;
    }

    static void pair(int first, int second) {
        if (first == second || first < 0 || second < 0) {
            throw new IllegalArgumentException("first and second must be two assets, were "
                    + first + " and " + second);
        }
    }

    static void longer(String name, int bars, String than, int least) {
        if (bars <= least) {
            throw new IllegalArgumentException(
                    name + " must be > " + than + " = " + least + ", was " + bars);
        }
    }
}
