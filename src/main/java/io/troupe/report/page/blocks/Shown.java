package io.troupe.report.page.blocks;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.model.BarsPerYear;
import io.troupe.report.charts.ValueFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as a person reads them on the page: with a true minus, and commas between thousands. */
public final class Shown {
    private static final int GROUP = 3;
    private static final int DIGITS = 4;
    private static final int LONGEST_NAME = 60;
    private static final int END_OF_NAME = 20;

    private Shown() {}

    /** A fraction in per cent, with two decimals. */
    public static PageCell percent(double fraction) {
        return new PageCell.Figured(rounded(100 * fraction, 2) + "%",
                BigDecimal.valueOf(fraction));
    }

    /** A fraction in per cent that may be undefined, for a reason. */
    public static PageCell percent(OptionalDouble fraction, String otherwise) {
        return fraction.isPresent() ? percent(fraction.getAsDouble())
                : new PageCell.Undefined(otherwise);
    }

    /** A number with two decimals. */
    public static PageCell number(double value) {
        return new PageCell.Figured(rounded(value, 2), BigDecimal.valueOf(value));
    }

    /** An amount of money without what is less than a unit, where it is a thousand or more. */
    public static PageCell money(BigDecimal amount) {
        boolean isLarge = amount.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return new PageCell.Figured(grouped(amount.setScale(isLarge ? 0 : 2, RoundingMode.HALF_UP)),
                amount);
    }

    /** An amount in micros, in the same way. */
    public static PageCell money(long micros) {
        return money(BigDecimal.valueOf(micros, 6));
    }

    /** An amount of money to the cent. */
    public static PageCell cents(BigDecimal amount) {
        return new PageCell.Figured(grouped(amount.setScale(2, RoundingMode.HALF_UP)), amount);
    }

    /** An amount in micros to the cent. */
    public static PageCell cents(long micros) {
        return cents(BigDecimal.valueOf(micros, 6));
    }

    /** How many. */
    public static PageCell count(long value) {
        return new PageCell.Figured(grouped(BigDecimal.valueOf(value)), BigDecimal.valueOf(value));
    }

    /** How many bars a year has, and whence that is known. */
    public static PageCell bars(BarsPerYear year) {
        return new PageCell.Words(rounded(year.number(), 2).replace(".00", "") + " ("
                + year.origin().label() + ": " + year.how() + ")");
    }

    /** A figure in its unit. */
    public static PageCell figure(Unit unit, Figure figure) {
        return switch (figure) {
            case Figure.Measure(double value) -> measure(unit, value);
            case Figure.Amount(BigDecimal value) -> money(value);
            case Figure.Count(long value) -> count(value);
            case Figure.Day(String date) -> new PageCell.Words(date);
            case Figure.Fall fall -> measure(unit, fall.fraction());
            case Figure.Undefined(Undefinedness why) -> new PageCell.Undefined(why.sentence());
        };
    }

    private static PageCell measure(Unit unit, double value) {
        return unit.isFraction() ? percent(value) : number(value);
    }

    /** A number of a chart's table. */
    public static PageCell of(ValueFormat format, double value) {
        if (!Double.isFinite(value)) {
            return new PageCell.Words("");
        }
        return switch (format) {
            case PER_CENT -> percent(value);
            case MONEY -> money(BigDecimal.valueOf(value));
            case PLAIN -> new PageCell.Figured(significant(value), BigDecimal.valueOf(value));
        };
    }

    private static String significant(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
        return grouped(rounded.signum() == 0 ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
    }

    private static String rounded(double value, int decimals) {
        return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal value) {
        StringBuilder text = new StringBuilder(value.abs().toPlainString());
        int point = text.indexOf(".");
        for (int at = (point < 0 ? text.length() : point) - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return (value.signum() < 0 ? "\u2212" : "") + text;
    }

    /**
     * A name at a length that a table can hold: its beginning and its end. Files have the whole.
     */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - END_OF_NAME - 1)) + "…"
                + name.substring(name.offsetByCodePoints(0, length - END_OF_NAME));
    }
}
