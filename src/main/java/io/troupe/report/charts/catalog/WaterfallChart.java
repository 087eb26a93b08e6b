package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.ImplementationShortfall;
import io.troupe.report.attribution.WaterfallLine;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what the wanted positions earned on paper to what was booked (Perold 1988). What was neither
 * gained nor lost has no step.
 */
final class WaterfallChart implements ChartBuilder {
    @Override
    public String id() {
        return "waterfall";
    }

    @Override
    public String title() {
        return "From paper to booked";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        ImplementationShortfall shortfall = run.attribution().shortfall();
        List<WaterfallLine> lines = shortfall.lines().stream()
                .filter(line -> line.amount() != 0).toList();
        if (shortfall.traded() == 0) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of("on paper"));
        List<Double> amounts = new ArrayList<>(List.of(shortfall.paper()));
        List<Boolean> totals = new ArrayList<>(List.of(true));
        for (WaterfallLine line : lines) {
            names.add(line.source().label());
            amounts.add(line.amount());
            totals.add(false);
        }
        names.add("booked");
        amounts.add(shortfall.booked());
        totals.add(true);
        Values values = Values.of(amounts.stream().mapToDouble(Double::doubleValue).toArray());
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "The wanted positions earned "
                        + ChartText.text(shortfall.paper(), ValueFormat.MONEY)
                        + " on paper, free of cost; "
                        + ChartText.text(shortfall.booked(), ValueFormat.MONEY)
                        + " was booked."),
                new Axis.Numbers("money", ValueFormat.MONEY, false),
                new Axis.Categories("", names),
                List.of(new Layer.Steps("profit", values, totals)),
                new ChartTable(List.of(new ChartTable.Words("step", names),
                        new ChartTable.Amounts("money", ValueFormat.MONEY, values)))));
    }
}
