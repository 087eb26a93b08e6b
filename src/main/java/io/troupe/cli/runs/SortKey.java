package io.troupe.cli.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.NearestName;
import io.troupe.report.StoredSummary;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * By which figure things are put in order, the best first: the higher where higher is better, the
 * lower where lower is, and the higher where neither is. What has no value comes last.
 *
 * @param metric the figure
 */
record SortKey(Metric metric) {
    /**
     * The figure of a name.
     *
     * @param option that said it, for the message
     * @throws CommandRefused if there is none, with the nearest
     */
    static SortKey of(String option, String name) throws CommandRefused {
        List<Metric> known = StandardMetrics.REGISTER.in(View.JSON);
        return new SortKey(known.stream().filter(metric -> metric.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandRefused(ExitCode.USER, option + " " + name
                        + ": there is no such figure" + NearestName
                                .of(name, known.stream().map(Metric::name).toList())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; docs/metrics.md has those there are"))));
    }

    /** Puts portfolios, as {@code summary.json} has them, in order. */
    Comparator<JsonNode> order() {
        return Comparator.comparingDouble(portfolio -> -merit(portfolio));
    }

    /** Higher the better, and lowest of what has no value. */
    double merit(JsonNode portfolio) {
        OptionalDouble value = StoredSummary.number(portfolio, metric);
        if (value.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return metric.better() == Direction.NEITHER ? value.getAsDouble()
                : metric.merit(new Figure.Measure(value.getAsDouble()));
    }
}
