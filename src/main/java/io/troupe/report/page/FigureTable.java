package io.troupe.report.page;

import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Metric;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.Section;
import io.troupe.metrics.View;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of portfolios, as the register has them. */
final class FigureTable {
    private FigureTable() {}

    /** The figures of one portfolio that stand together, by name. */
    static PageBlock.Facts facts(Evaluation figures, Section section) {
        List<PageBlock.Fact> facts = new ArrayList<>();
        for (Metric metric : figures.register().in(View.JSON)) {
            if (metric.section() == section) {
                facts.add(new PageBlock.Fact(label(metric), cell(figures, metric)));
            }
        }
        return new PageBlock.Facts(facts);
    }

    /** A figure of a portfolio. */
    static PageCell cell(Evaluation figures, Metric metric) {
        return Shown.figure(metric.unit(), figures.of(metric));
    }

    /** A metric by its name. */
    static Optional<Metric> find(MetricRegister register, String name) {
        return register.metrics().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What a metric is called on the page: its name in files, in words. */
    static String label(Metric metric) {
        String name = metric.label(View.JSON).or(() -> metric.label(View.TABLE)).orElse("");
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
