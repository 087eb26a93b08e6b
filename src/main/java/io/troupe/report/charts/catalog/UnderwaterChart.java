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
import java.util.stream.DoubleStream;

/** How far the fund is below its last peak, beside its benchmark. */
final class UnderwaterChart implements ChartBuilder {
    @Override
    public String id() {
        return "underwater";
    }

    @Override
    public String title() {
        return "Under water";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        if (view.bars() == 0) {
            return Optional.empty();
        }
        double[] depths = RunView.underwater(view.series().house().returns());
        int[] bars = view.tableBars();
        List<Layer> layers = new ArrayList<>();
        List<ChartTable.Column> columns = new ArrayList<>(List.of(view.dates(bars),
                new ChartTable.Amounts(RunView.FUND, ValueFormat.PER_CENT,
                        RunView.at(bars, depths))));
        layers.add(new Layer.Area(RunView.FUND, Tone.LOSS, Values.of(depths), false));
        view.series().benchmark().ifPresent(returns -> {
            double[] others = RunView.underwater(returns);
            layers.add(new Layer.Line(view.benchmarkName(), Tone.REFERENCE, Values.of(others)));
            columns.add(new ChartTable.Amounts(view.benchmarkName(), ValueFormat.PER_CENT,
                    RunView.at(bars, others)));
        });
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), sentence(view, depths)), view.times(),
                new Axis.Numbers("below the last peak", ValueFormat.PER_CENT, false), layers,
                new ChartTable(columns)));
    }

    private static String sentence(RunView view, double[] depths) {
        long under = DoubleStream.of(depths).filter(depth -> depth < 0).count();
        return "The fund was below an earlier peak in "
                + ChartText.text((double) under / depths.length, ValueFormat.PER_CENT)
                + " of all bars, and by "
                + ChartText.text(-depths[RunView.lowest(depths)], ValueFormat.PER_CENT)
                + " at the deepest, on " + view.date(RunView.lowest(depths)) + ".";
    }
}
