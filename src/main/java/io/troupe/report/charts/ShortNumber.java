package io.troupe.report.charts;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as few characters of JSON or SVG, the same on every machine. */
final class ShortNumber {
    /** More digits than these move nothing on a screen. */
    private static final MathContext SIGNIFICANT = new MathContext(6);

    private ShortNumber() {}

    private static final int DIGITS = 6;
    /** The largest power of ten that is a double, and the lesser ones. */
    private static final double[] POWERS = powers(22);

    private static double[] powers(int largest) {
        double[] powers = new double[largest + 1];
        powers[0] = 1;
        for (int i = 1; i <= largest; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** A finite number to six significant digits, in whichever notation is the shorter. */
    static String of(double value) {
        int scale = scale(Math.abs(value));
        if (Math.abs(scale) < POWERS.length) {
            double scaled = scale < 0 ? Math.abs(value) / POWERS[-scale]
                    : Math.abs(value) * POWERS[scale];
            long below = (long) scaled;
            double part = scaled - below;
            // Rounded once, what is below a half does not come out above it.
            if (part != 0.5) {
                long digits = part > 0.5 ? below + 1 : below;
                return shortest(value < 0 ? -digits : digits, scale);
            }
        }
        return exact(new BigDecimal(value).round(SIGNIFICANT));
    }

    /** By which power of ten a number has six digits before its point; for 0 none is right. */
    private static int scale(double size) {
        if (!(size >= 1e-15 && size < 1e20)) {
            return POWERS.length;
        }
        int digits = 0;
        while (digits < POWERS.length && size >= POWERS[digits]) {
            digits++;
        }
        if (digits > 0) {
            return DIGITS - digits;
        }
        int zeros = 0;
        while (size * POWERS[zeros + 1] < 1) {
            zeros++;
        }
        return DIGITS + zeros;
    }

    /** A whole number, exactly. */
    static String of(long value) {
        return shortest(value, 0);
    }

    private static String exact(BigDecimal value) {
        return shortest(value.unscaledValue().longValueExact(), value.scale());
    }

    /** What {@code digits·10^−scale} is written as. */
    private static String shortest(long digits, int scale) {
        if (digits == 0) {
            return "0";
        }
        long stripped = digits;
        int places = scale;
        while (stripped % 10 == 0) {
            stripped /= 10;
            places--;
        }
        String scientific = stripped + "e" + -places;
        int precision = scientific.indexOf('e') - (stripped < 0 ? 1 : 0);
        // Plain notation of 1e300 or 1e-300 would have as many digits.
        if (Math.abs(places) >= scientific.length() + precision) {
            return scientific;
        }
        String plain = BigDecimal.valueOf(stripped, places).toPlainString();
        return plain.length() <= scientific.length() ? plain : scientific;
    }
}
