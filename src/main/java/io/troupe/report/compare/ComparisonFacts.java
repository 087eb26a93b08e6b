package io.troupe.report.compare;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.PairedBootstrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comparison for programs: maps, lists and plain values. */
public final class ComparisonFacts {
    private static final String NOT_OF_SPAN = "not-of-span";

    private ComparisonFacts() {}

    /** All of it. */
    public static Map<String, @Nullable Object> of(Comparison comparison) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("schemaVersion", 1);
        facts.put("from", comparison.span().from());
        facts.put("to", comparison.span().to());
        facts.put("whole", comparison.span().whole());
        facts.put("by", comparison.by().name());
        facts.put("compared", comparison.total());
        facts.put("first", comparison.first().who().name());
        List<Object> runs = new ArrayList<>();
        comparison.shown().forEach(each -> runs.add(facts(each)));
        facts.put("runs", runs);
        List<Object> settings = new ArrayList<>();
        comparison.settings().forEach(each -> settings.add(facts(each)));
        facts.put("settings", settings);
        return facts;
    }

    private static Map<String, @Nullable Object> facts(Compared each) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", each.who().name());
        facts.put("otherData", each.otherData());
        facts.put("unfinished", each.who().origin().unfinished());
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        Map<String, Object> reasons = new LinkedHashMap<>();
        each.figures().forEach((metric, figure) -> figure(metric, figure, figures, reasons));
        facts.put("figures", figures);
        facts.put("undefined", reasons);
        facts.put("differences", each.difference().map(ComparisonFacts::differences)
                .orElse(null));
        facts.put("correlation",
                each.correlation().isEmpty() ? null : each.correlation().getAsDouble());
        facts.put("regretOfSingle", each.who().reported().regret()
                .map(Contestant.Regret::ofSingle).orElse(null));
        facts.put("regretOfConstant", each.who().reported().regret()
                .map(Contestant.Regret::ofConstant).orElse(null));
        return facts;
    }

    private static void figure(Metric metric, Optional<Figure> figure,
            Map<String, @Nullable Object> figures, Map<String, Object> reasons) {
        if (figure.isEmpty()) {
            figures.put(metric.name(), null);
            reasons.put(metric.name(), NOT_OF_SPAN);
            return;
        }
        switch (figure.get()) {
            case Figure.Undefined(var why) -> {
                figures.put(metric.name(), null);
                reasons.put(metric.name(), why.label());
            }
            case Figure.Day(String date) -> figures.put(metric.name(), date);
            default -> figures.put(metric.name(), figure.get().number().orElseThrow());
        }
    }

    private static Map<String, @Nullable Object> differences(PairedBootstrap difference) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        switch (difference) {
            case PairedBootstrap.Undefined(var why) -> facts.put("undefined", why.label());
            case PairedBootstrap.Estimated estimated -> {
                facts.put("bars", estimated.bars());
                for (Map.Entry<BootstrapFigure, FigureInterval> each : estimated.differences()
                        .entrySet()) {
                    facts.put(each.getKey().label(), interval(each.getValue()));
                }
            }
        }
        return facts;
    }

    private static Map<String, @Nullable Object> interval(FigureInterval interval) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("difference",
                Double.isNaN(interval.estimate()) ? null : interval.estimate());
        Optional<ConfidenceInterval> range = interval.best();
        facts.put("low", range.map(ConfidenceInterval::low).orElse(null));
        facts.put("high", range.map(ConfidenceInterval::high).orElse(null));
        facts.put("confidence", range.map(ConfidenceInterval::confidence).orElse(null));
        return facts;
    }

    private static Map<String, Object> facts(SettingDifference difference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", difference.key());
        facts.put("values", difference.values());
        return facts;
    }
}
