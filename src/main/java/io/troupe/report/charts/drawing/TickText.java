package io.troupe.report.charts.drawing;

import io.troupe.report.charts.ValueFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers beside an axis: as many decimals as the distance of two ticks needs. */
final class TickText {
    private static final String[] SHORTENED = {"", "k", "M", "B", "T"};
    private static final int THOUSAND_DIGITS = 3;
    private static final int MOST_DECIMALS = 6;
    private static final double LARGE = 1e5;

    private TickText() {}

    static String of(double value, double step, ValueFormat format) {
        if (value == 0) {
            return format == ValueFormat.PER_CENT ? "0 %" : "0";
        }
        int shift = format == ValueFormat.PER_CENT ? 2 : 0;
        double size = Math.abs(value) * (shift == 2 ? 100 : 1);
        boolean isShort = format == ValueFormat.MONEY ? size >= 1000 : size >= LARGE;
        String text;
        if (isShort) {
            text = shortened(value, step, shift);
        } else if (decimals(step, shift) > MOST_DECIMALS) {
            text = scientific(value);
        } else {
            text = plain(BigDecimal.valueOf(value).movePointRight(shift), decimals(step, shift));
        }
        return (text.startsWith("-") ? '\u2212' + text.substring(1) : text)
                + (format == ValueFormat.PER_CENT ? " %" : "");
    }

    private static int decimals(double step, int shift) {
        return Math.max(0, -(int) Math.floor(StrictMath.log10(step) + 1e-9) - shift);
    }

    private static String shortened(double value, double step, int shift) {
        int magnitude = (int) Math.floor(StrictMath.log10(Math.abs(value)) + 1e-9) + shift;
        int thousands = magnitude / THOUSAND_DIGITS;
        if (thousands >= SHORTENED.length) {
            return scientific(value);
        }
        int moved = shift - thousands * THOUSAND_DIGITS;
        return plain(BigDecimal.valueOf(value).movePointRight(moved),
                Math.min(decimals(step, moved), THOUSAND_DIGITS)) + SHORTENED[thousands];
    }

    private static String plain(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(THOUSAND_DIGITS))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
