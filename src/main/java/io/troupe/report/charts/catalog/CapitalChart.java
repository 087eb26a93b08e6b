package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.PortfolioSeries;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whose the capital was over time. */
final class CapitalChart implements ChartBuilder {
    /** More colours than these are not told apart. */
    private static final int MOST = 10;

    @Override
    public String id() {
        return "capital";
    }

    @Override
    public String title() {
        return "Capital over time";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        List<PortfolioSeries> strategies = view.series().strategies();
        if (view.bars() == 0 || strategies.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        largest(strategies).forEach(each -> parts.add(new Part(each.id(), each.equity())));
        int count = parts.size();
        parts.addAll(rest(view, parts));
        List<Layer> layers = parts.stream().<Layer>map(part -> new Layer.Area(part.name(),
                Tone.SERIES, Values.of(part.equity()), true)).toList();
        int[] bars = view.tableBars();
        List<ChartTable.Column> columns = new ArrayList<>(List.of(view.dates(bars)));
        parts.forEach(part -> columns.add(new ChartTable.Amounts(part.name(), ValueFormat.MONEY,
                RunView.at(bars, part.equity()))));
        Part most = Collections.max(parts.subList(0, count), Comparator.comparingDouble(
                part -> part.equity()[view.bars() - 1]));
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "In the end " + most.name() + " has most: "
                        + ChartText.text(most.equity()[view.bars() - 1], ValueFormat.MONEY)
                        + " of " + ChartText.text(
                                view.series().house().equity()[view.bars() - 1],
                                ValueFormat.MONEY)
                        + "."),
                view.times(), new Axis.Numbers("capital", ValueFormat.MONEY, false), layers,
                new ChartTable(columns)));
    }

    /** Those with the most capital over time, of equals the first, in their order. */
    private static List<PortfolioSeries> largest(List<PortfolioSeries> strategies) {
        double[] sums = strategies.stream()
                .mapToDouble(each -> DoubleStream.of(each.equity()).sum()).toArray();
        return IntStream.range(0, sums.length).boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> sums[k]).reversed())
                .limit(strategies.size() <= MOST ? MOST : MOST - 1).sorted()
                .map(strategies::get).toList();
    }

    /** Strategies that are not shown, in one, and what the fund has beside its strategies. */
    private static List<Part> rest(RunView view, List<Part> shown) {
        List<Part> parts = new ArrayList<>();
        double[] reserve = view.series().accounts().reserve();
        double[] overlay = view.series().accounts().overlay();
        double[] crossings = view.series().accounts().crossings();
        double[] others = view.series().house().equity().clone();
        for (int bar = 0; bar < others.length; bar++) {
            others[bar] -= reserve[bar] + overlay[bar] + crossings[bar];
            for (Part part : shown) {
                others[bar] -= part.equity()[bar];
            }
        }
        if (view.count() > shown.size()) {
            parts.add(new Part("all others", others));
        }
        if (isAny(reserve)) {
            parts.add(new Part("reserve", reserve));
        }
        if (isAny(overlay)) {
            parts.add(new Part("overlay", overlay));
        }
        if (isAny(crossings)) {
            parts.add(new Part("crossings", crossings));
        }
        return parts;
    }

    private static boolean isAny(double[] equity) {
        return DoubleStream.of(equity).anyMatch(value -> value != 0);
    }

    @SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
    private record Part(String name, double[] equity) {}
}
