package io.troupe.cli.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Unit;
import io.troupe.model.Wording;
import io.troupe.report.StoredSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of {@code summary.json} as a person reads them. */
final class FigureCells {
    private static final String UNDEFINED = "n/a";

    private FigureCells() {}

    /** A figure of a portfolio: of a fall its depth, {@code n/a} where there is none. */
    static String cell(JsonNode portfolio, Metric metric) {
        JsonNode figure = StoredSummary.of(portfolio, metric);
        OptionalDouble number = StoredSummary.number(portfolio, metric);
        if (number.isPresent()) {
            return number(metric.unit(), number.getAsDouble());
        }
        return figure.isTextual() ? Wording.printable(figure.textValue()) : UNDEFINED;
    }

    /** The same with what else there is to say: when a fall was, why there is no value. */
    static String line(JsonNode portfolio, Metric metric) {
        JsonNode figure = StoredSummary.of(portfolio, metric);
        String cell = cell(portfolio, metric);
        if (figure.isObject()) {
            return Wording.printable(cell + ", " + figure.path("peakDate").asText() + " to "
                    + figure.path("troughDate").asText());
        }
        String why = portfolio.path("undefined").path(metric.name()).asText("");
        return cell.equals(UNDEFINED) && !why.isEmpty()
                ? Wording.printable(cell + ": " + why)
                : cell;
    }

    private static String number(Unit unit, double value) {
        if (unit == Unit.COUNT || unit == Unit.BARS) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return unit.isFraction() ? rounded(100 * value) + "%" : rounded(value);
    }

    /** A number with two decimals. */
    static String rounded(double value) {
        return String.format(Locale.ROOT, "%,.2f",
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
