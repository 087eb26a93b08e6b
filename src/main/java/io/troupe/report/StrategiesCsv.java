package io.troupe.report;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code strategies.csv}: a row of figures for every strategy, then a column {@code params.NAME}
 * for every parameter that any of them has, empty where a strategy has none of that name.
 */
final class StrategiesCsv {
    private StrategiesCsv() {}

    static void write(Path path, RunSummary summary) {
        List<Metric> metrics = summary.register().in(View.CSV);
        List<PortfolioSummary> strategies = summary.strategies();
        Set<String> names = new LinkedHashSet<>();
        strategies.forEach(strategy -> names.addAll(strategy.identity().parameters().keySet()));
        try (CsvFile file = new CsvFile(path)) {
            file.text("strategy");
            file.text("type");
            metrics.forEach(metric -> file.text(metric.label(View.CSV).orElseThrow()));
            names.forEach(name -> file.text("params." + name));
            file.endLine();
            for (PortfolioSummary strategy : strategies) {
                file.name(strategy.id());
                file.name(strategy.identity().type());
                metrics.forEach(metric -> figure(file, strategy.figures().of(metric)));
                for (String name : names) {
                    parameter(file, strategy.identity().parameters().getOrDefault(name, ""));
                }
                file.endLine();
            }
        }
    }

    private static void figure(CsvFile file, Figure figure) {
        switch (figure) {
            case Figure.Undefined _ -> file.text("");
            case Figure.Measure(double value) -> file.number(value);
            case Figure.Amount(BigDecimal value) -> file.text(value.toPlainString());
            case Figure.Count(long value) -> file.text(Long.toString(value));
            case Figure.Day(String date) -> file.text(date);
            case Figure.Fall fall -> file.number(fall.fraction());
        }
    }

    private static void parameter(CsvFile file, Object value) {
        if (value instanceof Number) {
            file.text(value.toString());
        } else {
            file.name(text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
