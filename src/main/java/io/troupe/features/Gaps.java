package io.troupe.features;

/** What stands for a number that is not there. */
final class Gaps {
    private Gaps() {}

    static double orElse(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
