package io.troupe.features.indicators;

import io.troupe.math.Dispersion;

/** Quotients that may have nothing to divide by. */
public final class Ratio {
    private Ratio() {}

    /** The quotient, or a neutral value if the denominator is zero. */
    public static double of(double numerator, double denominator, double neutral) {
        return denominator == 0 ? neutral : numerator / denominator;
    }

    /**
     * Where a value lies between two bounds, 0 at the low one and 1 at the high one; neutral if
     * these are equal but for rounding.
     */
    public static double place(double value, double low, double high, double neutral) {
        return Dispersion.isNoRange(low, high) ? neutral : (value - low) / (high - low);
    }
}
