package io.troupe.report.charts;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as few characters of JSON or SVG, the same on every machine. */
final class ShortNumber {
    /** More digits than these move nothing on a screen. */
    private static final MathContext SIGNIFICANT = new MathContext(6);

    private ShortNumber() {}

    /** A finite number to six significant digits, in whichever notation is the shorter. */
    static String of(double value) {
        return shortest(new BigDecimal(value).round(SIGNIFICANT));
    }

    /** A whole number, exactly. */
    static String of(long value) {
        return shortest(BigDecimal.valueOf(value));
    }

    private static String shortest(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        String scientific = stripped.unscaledValue() + "e" + -stripped.scale();
        // Plain notation of 1e300 or 1e-300 would have as many digits.
        if (Math.abs(stripped.scale()) >= scientific.length() + stripped.precision()) {
            return scientific;
        }
        String plain = stripped.toPlainString();
        return plain.length() <= scientific.length() ? plain : scientific;
    }
}
