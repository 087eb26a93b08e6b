package io.troupe.features.indicators;

/** Quotients that may have nothing to divide by. */
final class Ratio {
    private Ratio() {}

    /** The quotient, or a neutral value if the denominator is zero. */
    static double of(double numerator, double denominator, double neutral) {
        return denominator == 0 ? neutral : numerator / denominator;
    }

    /** Where a value lies between two bounds, 0 at the low one and 1 at the high one. */
    static double place(double value, double low, double high, double neutral) {
        return of(value - low, high - low, neutral);
    }
}
