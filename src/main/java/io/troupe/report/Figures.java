package io.troupe.report;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers and words as a person reads them on a terminal. */
final class Figures {
    /** What is shown for a figure that is not defined. */
    static final String UNDEFINED = "n/a";
    private static final int GROUP = 3;

    private Figures() {}

    /** A figure as the cell of a table. */
    static String cell(Unit unit, Figure figure) {
        return switch (figure) {
            case Figure.Undefined _ -> UNDEFINED;
            case Figure.Measure(double value) -> measure(unit, value);
            case Figure.Amount(BigDecimal value) -> hundredths(value);
            case Figure.Count(long value) -> count(value);
            case Figure.Day(String date) -> date;
            case Figure.Fall fall -> measure(unit, fall.fraction());
        };
    }

    private static String measure(Unit unit, double value) {
        return unit.isFraction() ? percent(value) : number(value);
    }

    /** A fraction in percent. */
    static String percent(double fraction) {
        return hundredths(BigDecimal.valueOf(100 * fraction)) + "%";
    }

    /** A number with two decimals. */
    static String number(double value) {
        return hundredths(BigDecimal.valueOf(value));
    }

    private static String hundredths(BigDecimal value) {
        return grouped(value.setScale(2, RoundingMode.HALF_UP));
    }

    /** Micros as an amount with two decimals and commas between thousands. */
    static String cents(long micros) {
        return hundredths(BigDecimal.valueOf(micros, 6));
    }

    /** The same of an amount in units of currency. */
    static String cents(BigDecimal amount) {
        return hundredths(amount);
    }

    static String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    private static String grouped(BigDecimal value) {
        StringBuilder text = new StringBuilder(value.toPlainString());
        int point = text.indexOf(".");
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Text without characters that would steer a terminal or break a line. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    /** At most {@code width} characters; what is cut off is marked by an ellipsis. */
    static String shortened(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.codePointCount(0, text.length()))) + text;
    }
}
