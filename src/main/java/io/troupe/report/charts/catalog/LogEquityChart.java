package io.troupe.report.charts.catalog;

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
import java.util.List;
import java.util.Optional;

/** Growth of the fund against its benchmark, where equal distances are equal ratios. */
final class LogEquityChart implements ChartBuilder {
    @Override
    public String id() {
        return "equity-log";
    }

    @Override
    public String title() {
        return "Equity, logarithmic";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        if (view.bars() == 0) {
            return Optional.empty();
        }
        double[] index = view.series().house().index();
        List<Layer> layers = new ArrayList<>();
        int[] bars = view.tableBars();
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(view.dates(bars));
        view.benchmarkIndex().ifPresent(benchmark -> {
            layers.add(new Layer.Line(view.benchmarkName(), Tone.REFERENCE,
                    Values.of(benchmark)));
            columns.add(new ChartTable.Amounts(view.benchmarkName(), ValueFormat.PLAIN,
                    RunView.at(bars, benchmark)));
        });
        layers.add(new Layer.Line(RunView.FUND, Tone.MAIN, Values.of(index)));
        columns.add(new ChartTable.Amounts(RunView.FUND, ValueFormat.PLAIN,
                RunView.at(bars, index)));
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "Growth of 1 with equal distances for equal"
                        + " ratios: the steeper, the faster it grew. It ends at "
                        + ChartText.text(index[view.bars() - 1], ValueFormat.PLAIN) + "."),
                view.times(), new Axis.Numbers("growth of 1", ValueFormat.PLAIN, true), layers,
                new ChartTable(columns)));
    }
}
