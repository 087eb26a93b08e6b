package io.troupe.report.compare;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures as a person reads them. */
final class FigureText {
    private static final String UNDEFINED = "n/a";
    private static final int PLACES = 2;

    private FigureText() {}

    /** A figure in the unit of its metric; what is not known is {@code n/a}. */
    static String of(Metric metric, Optional<Figure> figure) {
        if (figure.isPresent() && figure.get() instanceof Figure.Day(String date)) {
            return date;
        }
        OptionalDouble number = figure.map(Figure::number).orElse(OptionalDouble.empty());
        return number.isEmpty() ? UNDEFINED : of(metric.unit(), number.getAsDouble());
    }

    /** A number of a unit. */
    static String of(Unit unit, double value) {
        return unit.isFraction() ? rounded(100 * value) + "%"
                : unit == Unit.COUNT || unit == Unit.BARS
                        ? String.format(Locale.ROOT, "%,d", Math.round(value))
                        : rounded(value);
    }

    /** A number without a unit; what is not known is {@code n/a}. */
    static String of(OptionalDouble value) {
        return value.isEmpty() ? UNDEFINED : rounded(value.getAsDouble());
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%,." + PLACES + "f", BigDecimal.valueOf(value)
                .setScale(PLACES, RoundingMode.HALF_UP));
    }
}
