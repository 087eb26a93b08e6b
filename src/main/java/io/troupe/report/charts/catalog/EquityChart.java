package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartSpec.Panel;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Growth of the fund against its benchmark, over its drawdown. */
final class EquityChart implements ChartBuilder {
    private static final double GROWTH_SHARE = 2.2;

    @Override
    public String id() {
        return "equity";
    }

    @Override
    public String title() {
        return "Equity and drawdown";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        if (view.bars() == 0) {
            return Optional.empty();
        }
        double[] returns = view.series().house().returns();
        double[] index = view.series().house().index();
        double[] depths = RunView.underwater(returns);
        boolean isWide = RunView.isWide(Stream.concat(Stream.of(index),
                view.benchmarkIndex().stream()));
        Panel growth = new Panel(isWide ? "Growth of 1, logarithmic" : "Growth of 1",
                new Axis.Numbers("growth of 1", ValueFormat.PLAIN, isWide), GROWTH_SHARE,
                growth(view, index));
        Panel drawdown = new Panel("Drawdown", new Axis.Numbers("drawdown",
                ValueFormat.PER_CENT, false), 1, drawdown(view, depths));
        return Optional.of(new ChartSpec(id(), title(), sentence(view, index, depths),
                view.times(), List.of(growth, drawdown), table(view, index, depths)));
    }

    private static List<Layer> growth(RunView view, double[] index) {
        List<Layer> layers = new ArrayList<>();
        view.halts().ifPresent(layers::add);
        view.benchmarkIndex().ifPresent(benchmark -> layers.add(
                new Layer.Line(view.benchmarkName(), Tone.REFERENCE, Values.of(benchmark))));
        layers.add(new Layer.Line(RunView.FUND, Tone.MAIN, Values.of(index)));
        return layers;
    }

    private static List<Layer> drawdown(RunView view, double[] depths) {
        List<Layer> layers = new ArrayList<>();
        view.series().benchmark().ifPresent(returns -> layers.add(
                new Layer.Line(view.benchmarkName(), Tone.MUTED,
                        Values.of(RunView.underwater(returns)))));
        layers.add(new Layer.Area("drawdown", Tone.LOSS, Values.of(depths), false));
        return layers;
    }

    private static String sentence(RunView view, double[] index, double[] depths) {
        int last = view.bars() - 1;
        int deepest = RunView.lowest(depths);
        String benchmark = view.benchmarkIndex().map(levels -> "; " + view.benchmarkName()
                + " became " + ChartText.text(levels[last], ValueFormat.PLAIN)).orElse("");
        return "From " + view.date(0) + " to " + view.date(last) + " 1 in the fund became "
                + ChartText.text(index[last], ValueFormat.PLAIN) + benchmark
                + ". It was deepest below its peak on " + view.date(deepest) + ", by "
                + ChartText.text(-depths[deepest], ValueFormat.PER_CENT) + ".";
    }

    private static ChartTable table(RunView view, double[] index, double[] depths) {
        int[] bars = view.tableBars();
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(view.dates(bars));
        columns.add(new ChartTable.Amounts(RunView.FUND, ValueFormat.PLAIN,
                RunView.at(bars, index)));
        view.benchmarkIndex().ifPresent(benchmark -> columns.add(new ChartTable.Amounts(
                view.benchmarkName(), ValueFormat.PLAIN, RunView.at(bars, benchmark))));
        columns.add(new ChartTable.Amounts("drawdown", ValueFormat.PER_CENT,
                RunView.at(bars, depths)));
        return new ChartTable(columns);
    }
}
