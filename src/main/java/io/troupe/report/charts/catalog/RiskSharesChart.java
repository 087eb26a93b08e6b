package io.troupe.report.charts.catalog;

import io.troupe.metrics.attribution.RiskPart;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose the fund's variance is (Tasche 1999): below zero is who hedges the others. */
final class RiskSharesChart implements ChartBuilder {
    private static final int MOST = 30;

    private record Share(String name, double part) {}

    @Override
    public String id() {
        return "risk-shares";
    }

    @Override
    public String title() {
        return "Whose the risk was";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        List<Share> ranked = run.attribution().risk().portfolios().stream()
                .filter(part -> part.varianceShare().isPresent())
                .map(RiskSharesChart::share)
                .sorted(Comparator.comparingDouble(Share::part).reversed()
                        .thenComparing(Share::name))
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        List<Share> shown = new ArrayList<>(ranked.subList(0, Math.min(MOST, ranked.size())));
        if (ranked.size() > MOST) {
            shown.add(new Share(ranked.size() - MOST + " others",
                    ranked.subList(MOST, ranked.size()).stream().mapToDouble(Share::part).sum()));
        }
        List<String> names = shown.stream().map(Share::name).toList();
        Values parts = Values.of(shown.stream().mapToDouble(Share::part).toArray());
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "The shares of the fund's variance add up to"
                        + " 100 %; the most, " + ChartText.text(shown.getFirst().part(),
                                ValueFormat.PER_CENT)
                        + ", is that of " + shown.getFirst().name() + "."),
                new Axis.Numbers("share of variance", ValueFormat.PER_CENT, false),
                new Axis.Categories("", names),
                List.of(new Layer.Bars("share", Tone.BY_SIGN, parts)),
                new ChartTable(List.of(new ChartTable.Words("whose", names),
                        new ChartTable.Amounts("share of variance", ValueFormat.PER_CENT,
                                parts)))));
    }

    private static Share share(RiskPart part) {
        return new Share(part.name(), part.varianceShare().orElse(0));
    }
}
