package io.troupe.report.charts.catalog;

import io.troupe.metrics.series.Period;
import io.troupe.metrics.series.PeriodReturn;
import io.troupe.metrics.series.PeriodReturns;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns by year, beside the benchmark. */
final class YearlyChart implements ChartBuilder {
    @Override
    public String id() {
        return "yearly";
    }

    @Override
    public String title() {
        return "Returns by year";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        List<PeriodReturn> years = PeriodReturns.by(Period.YEAR,
                view.series().house().returns(), view::date);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = years.stream().map(PeriodReturn::label).toList();
        Values fund = Values.of(years.stream().mapToDouble(PeriodReturn::value).toArray());
        List<Layer> layers = new ArrayList<>();
        List<ChartTable.Column> columns = new ArrayList<>(
                List.of(new ChartTable.Words("year", labels),
                        new ChartTable.Amounts(RunView.FUND, ValueFormat.PER_CENT, fund)));
        layers.add(new Layer.Bars(RunView.FUND, Tone.BY_SIGN, fund));
        view.series().benchmark().ifPresent(returns -> {
            Values others = matched(labels, PeriodReturns.by(Period.YEAR, returns, view::date));
            layers.add(new Layer.Bars(view.benchmarkName(), Tone.REFERENCE, others));
            columns.add(new ChartTable.Amounts(view.benchmarkName(), ValueFormat.PER_CENT,
                    others));
        });
        long gains = years.stream().filter(year -> year.value() > 0).count();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), gains + " of " + years.size()
                        + " years are gains; the first and the last may be parts of years."),
                new Axis.Categories("", labels),
                new Axis.Numbers("return", ValueFormat.PER_CENT, false), layers,
                new ChartTable(columns)));
    }

    private static Values matched(List<String> labels, List<PeriodReturn> years) {
        Map<String, Double> byLabel = new HashMap<>();
        years.forEach(year -> byLabel.put(year.label(), year.value()));
        return Values.of(labels.stream()
                .mapToDouble(label -> byLabel.getOrDefault(label, Double.NaN)).toArray());
    }
}
