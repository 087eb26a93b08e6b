package io.troupe.cli.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.View;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.Wording;
import io.troupe.report.StoredSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints all figures of a run's {@code summary.json}: those of one portfolio, and a ranking. */
final class FigureSheet {
    private static final int GAP = 2;

    private final StoredSummary figures;
    private final Terminal terminal;

    FigureSheet(StoredSummary figures, Terminal terminal) {
        this.figures = figures;
        this.terminal = terminal;
    }

    /** Every figure of a portfolio, in groups, and its returns by year. */
    void portfolio(JsonNode portfolio) {
        terminal.out().println(Wording.printable(portfolio.path("id").asText()));
        for (Section section : Section.values()) {
            group(section.name().toLowerCase(Locale.ROOT), figures(portfolio, section));
        }
        counts(portfolio.path("trading").path("cuts"), "orders cut by");
        counts(portfolio.path("flows"), "received without a trade");
        returns(portfolio.path("years"));
    }

    private static Map<String, String> figures(JsonNode portfolio, Section section) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Metric metric : StandardMetrics.REGISTER.in(View.JSON)) {
            if (metric.section() == section
                    && !StoredSummary.of(portfolio, metric).isMissingNode()) {
                lines.put(metric.name(), FigureCells.line(portfolio, metric));
            }
        }
        return lines;
    }

    private void counts(JsonNode object, String heading) {
        Map<String, String> lines = new LinkedHashMap<>();
        object.properties().forEach(entry -> lines.put(entry.getKey(), entry.getValue().asText()));
        group(heading, lines);
    }

    private void returns(JsonNode years) {
        Map<String, String> lines = new LinkedHashMap<>();
        years.properties().forEach(year -> lines.put(year.getKey(),
                year.getValue().isNumber()
                        ? FigureCells.rounded(100 * year.getValue().doubleValue()) + "%"
                        : "n/a"));
        group("returns by year", lines);
    }

    /** What the fund has beside its strategies, what it saved, and how it was divided. */
    void fund() {
        for (String part : List.of("reserve", "overlay", "crossings", "allocation")) {
            Map<String, String> lines = new LinkedHashMap<>();
            figures.summary().path(part).properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                if (value.isValueNode()) {
                    lines.put(entry.getKey(), value.isNumber()
                            ? FigureCells.rounded(value.doubleValue())
                            : Wording.printable(value.asText()));
                }
            });
            group(part, lines);
        }
        JsonNode benchmark = figures.summary().path("benchmark");
        group(Wording.printable("the benchmark, " + benchmark.path("name").asText()),
                figures(benchmark, Section.PERFORMANCE));
        JsonNode halts = figures.summary().path("halts");
        if (!halts.isEmpty()) {
            terminal.out().println("  halts " + halts.size());
        }
    }

    private void group(String heading, Map<String, String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PrintWriter out = terminal.out();
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println("  " + heading);
        lines.forEach((name, value) -> out.println("    " + Wording.printable(name)
                + " ".repeat(width - name.length() + GAP) + value));
    }

    /**
     * The strategies, the best first.
     *
     * @param most rows that are shown
     */
    void ranking(SortKey key, int most) {
        List<JsonNode> ranked = new ArrayList<>(figures.strategies());
        ranked.sort(key.order());
        List<Metric> columns = columns(key.metric());
        List<TextTable.Column> headings = new ArrayList<>(List.of(
                TextTable.Column.number("RANK"), TextTable.Column.text("STRATEGY")));
        columns.forEach(metric -> headings.add(TextTable.Column.number(metric.name())));
        Set<String> differing = differing(ranked);
        if (!differing.isEmpty()) {
            headings.add(TextTable.Column.text("PARAMETERS"));
        }
        TextTable table = new TextTable(headings.toArray(TextTable.Column[]::new));
        for (int rank = 0; rank < Math.min(most, ranked.size()); rank++) {
            JsonNode strategy = ranked.get(rank);
            List<String> row = new ArrayList<>(List.of(Integer.toString(rank + 1),
                    Wording.printable(strategy.path("id").asText())));
            columns.forEach(metric -> row.add(FigureCells.cell(strategy, metric)));
            if (!differing.isEmpty()) {
                row.add(parameters(strategy, differing));
            }
            table.row(row.toArray(String[]::new));
        }
        terminal.out().println("strategies by " + key.metric().name());
        table.print(terminal.out(), terminal.outAnsi());
        if (ranked.size() > most) {
            terminal.out().println("and " + (ranked.size() - most) + " more; --top shows more");
        }
    }

    private static List<Metric> columns(Metric first) {
        Set<Metric> columns = new LinkedHashSet<>(List.of(first));
        columns.addAll(StandardMetrics.REGISTER.in(View.TABLE));
        return List.copyOf(columns);
    }

    /** The parameters in which strategies of one type differ, as those of a grid do. */
    private static Set<String> differing(List<JsonNode> strategies) {
        Map<String, Map<String, String>> firsts = new LinkedHashMap<>();
        Set<String> differing = new LinkedHashSet<>();
        for (JsonNode strategy : strategies) {
            Map<String, String> known = firsts
                    .computeIfAbsent(strategy.path("type").asText(), _ -> new LinkedHashMap<>());
            strategy.path("parameters").properties().forEach(parameter -> {
                String value = parameter.getValue().toString();
                if (!value.equals(known.getOrDefault(parameter.getKey(), value))) {
                    differing.add(parameter.getKey());
                }
                known.putIfAbsent(parameter.getKey(), value);
            });
        }
        return differing;
    }

    private static String parameters(JsonNode strategy, Set<String> names) {
        List<String> texts = new ArrayList<>();
        strategy.path("parameters").properties().forEach(parameter -> {
            if (names.contains(parameter.getKey())) {
                texts.add(parameter.getKey() + "=" + parameter.getValue().asText(
                        parameter.getValue().toString()));
            }
        });
        return Wording.printable(String.join(" ", texts));
    }
}
