package io.troupe.report.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them, the same on every machine. */
public final class ChartText {
    private static final String[] SHORTENED = {"", "k", "M", "B", "T"};
    private static final int STEP_DIGITS = 3;

    private ChartText() {}

    /** A number of a table: per cent with two places, money shortened to four digits. */
    public static String text(double value, ValueFormat format) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return switch (format) {
            case PER_CENT -> fixed(BigDecimal.valueOf(value).movePointRight(2), 2) + " %";
            case MONEY -> shortened(value);
            case PLAIN -> plain(value, 4);
        };
    }

    /** A number within a cell of a heat map: per cent without the sign, and few places. */
    public static String cell(double value, ValueFormat format) {
        return switch (format) {
            case PER_CENT -> fixed(BigDecimal.valueOf(value).movePointRight(2), 1);
            case MONEY -> shortened(value);
            case PLAIN -> fixed(BigDecimal.valueOf(value), 2);
        };
    }

    /** A number of so many significant digits, in plain notation and without useless zeros. */
    static String plain(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(digits));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return typographic(stripped.toPlainString());
    }

    private static String fixed(BigDecimal value, int places) {
        return typographic(value.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static String shortened(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(STEP_DIGITS + 1));
        int magnitude = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        int step = Math.clamp(magnitude / STEP_DIGITS, 0, SHORTENED.length - 1);
        BigDecimal mantissa = rounded.movePointLeft(step * STEP_DIGITS);
        return plain(mantissa.doubleValue(), STEP_DIGITS + 1) + SHORTENED[step];
    }

    private static String typographic(String number) {
        return number.startsWith("-") ? '\u2212' + number.substring(1) : number;
    }
}
