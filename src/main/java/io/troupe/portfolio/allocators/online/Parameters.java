package io.troupe.portfolio.allocators.online;

/** Checks of the numbers that rules are made with. */
final class Parameters {
    private Parameters() {}

    static void atLeast(String name, double value, double least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw refused(name, "≥ " + least + " and finite", value);
        }
    }

    static void above(String name, double value, double bound) {
        if (!(value > bound) || Double.isInfinite(value)) {
            throw refused(name, "> " + bound + " and finite", value);
        }
    }

    static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw refused(name, "in [" + least + ", " + most + "]", value);
        }
    }

    private static IllegalArgumentException refused(String name, String bounds, double value) {
        return new IllegalArgumentException(name + " must be " + bounds + ", was " + value);
    }
}
