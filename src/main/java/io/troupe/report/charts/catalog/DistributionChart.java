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
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How often the fund had which return of a bar. */
final class DistributionChart implements ChartBuilder {
    private static final int BINS = 41;
    private static final int FEWEST = 10;
    private static final double TAIL = 0.002;
    private static final double LEVEL = 0.05;

    @Override
    public String id() {
        return "distribution";
    }

    @Override
    public String title() {
        return "Distribution of returns";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        double[] returns = DoubleStream.of(run.series().house().returns())
                .filter(Double::isFinite).sorted().toArray();
        if (returns.length < FEWEST) {
            return Optional.empty();
        }
        // What lies beyond these is counted in the bins at the ends, so that the rest is seen.
        double reach = Math.max(Math.abs(returns[(int) (TAIL * returns.length)]),
                Math.abs(returns[(int) ((1 - TAIL) * returns.length)]));
        if (!(reach > 0)) {
            return Optional.empty();
        }
        double width = 2 * reach / (BINS - 1);
        double[] counts = new double[BINS];
        for (double each : returns) {
            counts[bin(each, width)]++;
        }
        List<String> labels = IntStream.range(0, BINS)
                .mapToObj(bin -> ChartText.text((bin - BINS / 2) * width, ValueFormat.PER_CENT))
                .toList();
        double atRisk = returns[(int) (LEVEL * (returns.length - 1))];
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "Of " + returns.length + " returns, 5 %"
                        + " are at or below " + ChartText.text(atRisk, ValueFormat.PER_CENT)
                        + "; the worst is " + ChartText.text(returns[0], ValueFormat.PER_CENT)
                        + ", the best "
                        + ChartText.text(returns[returns.length - 1], ValueFormat.PER_CENT)
                        + ". The outermost bars count what lies beyond them, too."),
                new Axis.Categories("return of a bar", labels),
                new Axis.Numbers("bars", ValueFormat.PLAIN, false),
                List.of(new Layer.Spans("worst 5 %", Tone.LOSS,
                        List.of(new Layer.Span("worst 5 %", 0, bin(atRisk, width)))),
                        new Layer.Bars("bars", Tone.MAIN, Values.of(counts))),
                new ChartTable(List.of(new ChartTable.Words("return around", labels),
                        new ChartTable.Amounts("bars", ValueFormat.PLAIN,
                                Values.of(counts))))));
    }

    private static int bin(double value, double width) {
        return Math.clamp(Math.round(value / width) + BINS / 2, 0, BINS - 1);
    }
}
