package io.troupe.features.rolling;

/** Division as features do it. */
public final class Ratio {
    private Ratio() {}

    /** {@code above / below}, NaN where {@code below} is 0. */
    public static double of(double above, double below) {
        return below == 0 ? Double.NaN : above / below;
    }

    /** {@code ln(above / below)}, NaN where it is not a finite number. */
    public static double logOf(double above, double below) {
        double log = StrictMath.log(above / below);
        return Double.isInfinite(log) ? Double.NaN : log;
    }
}
