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
import java.util.stream.IntStream;

/** What the fund held, as a share of its value. */
final class ExposureChart implements ChartBuilder {
    @Override
    public String id() {
        return "exposure";
    }

    @Override
    public String title() {
        return "Exposure";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        double[] equity = view.series().house().equity();
        double[] gross = shares(view.series().exposure().gross(), equity);
        double[] net = shares(view.series().exposure().net(), equity);
        if (DoubleStream.of(gross).noneMatch(share -> share > 0)) {
            return Optional.empty();
        }
        int[] bars = view.tableBars();
        List<Layer> layers = new ArrayList<>();
        view.halts().ifPresent(layers::add);
        layers.add(new Layer.Line("gross", Tone.SERIES, Values.of(gross)));
        layers.add(new Layer.Line("net", Tone.MAIN, Values.of(net)));
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "Longs plus shorts, and longs less shorts,"
                        + " as a share of the fund's value; the most held was "
                        + ChartText.text(DoubleStream.of(gross).filter(Double::isFinite).max()
                                .orElse(0), ValueFormat.PER_CENT)
                        + "."),
                view.times(),
                new Axis.Numbers("share of value", ValueFormat.PER_CENT, false), layers,
                new ChartTable(List.of(view.dates(bars),
                        new ChartTable.Amounts("gross", ValueFormat.PER_CENT,
                                RunView.at(bars, gross)),
                        new ChartTable.Amounts("net", ValueFormat.PER_CENT,
                                RunView.at(bars, net))))));
    }

    private static double[] shares(double[] held, double[] equity) {
        return IntStream.range(0, held.length)
                .mapToDouble(bar -> equity[bar] > 0 ? held[bar] / equity[bar] : Double.NaN)
                .toArray();
    }
}
