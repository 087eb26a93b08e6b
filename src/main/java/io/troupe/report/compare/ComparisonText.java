package io.troupe.report.compare;

import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.PairedBootstrap;
import io.troupe.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A comparison as words and cells, for a terminal or a page. */
public final class ComparisonText {
    private static final int MOST_NAMES = 3;
    private static final String OTHER_DATA = "*";
    private static final String UNFINISHED = "+";

    private final Comparison comparison;
    private final List<Metric> metrics;
    private final boolean hasRegret;

    /** The words of a comparison. */
    public ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        Set<Metric> columns = new LinkedHashSet<>(List.of(comparison.by()));
        // What stands in no file is not known of finished runs.
        comparison.register().in(View.TABLE).stream()
                .filter(metric -> metric.label(View.JSON).isPresent()).forEach(columns::add);
        metrics = List.copyOf(columns);
        hasRegret = comparison.span().whole() && comparison.shown().stream()
                .anyMatch(each -> each.who().reported().regret().isPresent());
    }

    private static String first(Comparison comparison) {
        return comparison.first().who().name();
    }

    /** What is compared over which time, and what has to be known of it: a sentence each. */
    public List<String> head() {
        List<String> head = new ArrayList<>();
        CommonSpan span = comparison.span();
        head.add(comparison.total() + " compared from " + span.from() + " to " + span.to()
                + (span.whole() ? ""
                        : ", the time that all have in common: figures are of that alone, and those"
                                + " of money and trades are left out"));
        head.add("the best " + comparison.by().name() + " first"
                + (comparison.shown().size() < comparison.total()
                        ? ", " + comparison.shown().size() + " shown"
                        : "")
                + "; differences and correlations are to " + first(comparison));
        if (comparison.shown().stream().anyMatch(Compared::otherData)) {
            head.add(OTHER_DATA + " ran on other data or other dates than " + first(comparison));
        }
        if (comparison.shown().stream().anyMatch(each -> each.who().origin().unfinished())) {
            head.add(UNFINISHED + " is unfinished: what is durable of it is compared");
        }
        if (comparison.shown().size() > 1 + Comparison.MOST_INTERVALS) {
            head.add("intervals are computed for the first " + Comparison.MOST_INTERVALS);
        }
        return head;
    }

    /** Headings of the table's columns, the first of words, the others of numbers. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("run"));
        metrics.forEach(
                metric -> columns.add(metric.label(View.TABLE).orElse(metric.name())));
        columns.addAll(List.of("Sharpe less", "95 % interval", "return less", "95 % interval",
                "corr"));
        if (hasRegret) {
            columns.addAll(List.of("regret", "of constant"));
        }
        return columns;
    }

    /** The metrics of the columns after the first. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The cells of one. */
    public List<String> row(Compared each) {
        List<String> cells = new ArrayList<>(List.of(Wording.printable(each.who().name())
                + (each.otherData() ? " " + OTHER_DATA : "")
                + (each.who().origin().unfinished() ? " " + UNFINISHED : "")));
        metrics.forEach(metric -> cells.add(FigureText.of(metric, each.figure(metric))));
        difference(each, BootstrapFigure.SHARPE, 1, cells);
        difference(each, BootstrapFigure.ANNUAL_RETURN, 100, cells);
        cells.add(FigureText.of(each.correlation()));
        if (hasRegret) {
            Optional<Contestant.Regret> regret = each.who().reported().regret();
            cells.add(regret.map(Contestant.Regret::ofSingle).map(ComparisonText::number)
                    .orElse(""));
            cells.add(regret.map(Contestant.Regret::ofConstant).map(ComparisonText::number)
                    .orElse(""));
        }
        return cells;
    }

    private static String number(double value) {
        return FigureText.of(OptionalDouble.of(value));
    }

    private static void difference(Compared each, BootstrapFigure figure, double scale,
            List<String> cells) {
        Optional<FigureInterval> found = each.difference()
                .flatMap(bootstrap -> bootstrap instanceof PairedBootstrap.Estimated estimated
                        ? Optional.ofNullable(estimated.differences().get(figure))
                        : Optional.empty());
        String unit = scale == 1 ? "" : "%";
        cells.add(found.filter(interval -> !Double.isNaN(interval.estimate()))
                .map(interval -> signed(scale * interval.estimate()) + unit).orElse(""));
        Optional<ConfidenceInterval> interval = found.flatMap(FigureInterval::best);
        cells.add(interval.map(range -> signed(scale * range.low()) + " to "
                + signed(scale * range.high()) + unit).orElse(""));
    }

    private static String signed(double value) {
        String text = number(value);
        return value > 0 ? "+" + text : text;
    }

    /** The settings that differ, a line each: values and who has them. */
    public List<Setting> settings() {
        List<Setting> lines = new ArrayList<>();
        for (SettingDifference difference : comparison.settings()) {
            Map<String, List<String>> holders = new LinkedHashMap<>();
            for (int i = 0; i < difference.values().size(); i++) {
                holders.computeIfAbsent(difference.values().get(i), _ -> new ArrayList<>())
                        .add(comparison.shown().get(i).who().name());
            }
            List<String> values = new ArrayList<>();
            holders.forEach((value, names) -> values
                    .add((value.isEmpty() ? "not there" : value) + " (" + some(names) + ")"));
            lines.add(new Setting(Wording.printable(difference.key()),
                    Wording.printable(String.join(", ", values))));
        }
        return lines;
    }

    /**
     * A setting that differs.
     *
     * @param key its dotted path
     * @param values each with those that have it
     */
    public record Setting(String key, String values) {}

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and "
                        + (names.size() - MOST_NAMES) + " more";
    }
}
