package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.IndexFan;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Growth of the strategies, and the fan of all where there are many. */
final class StrategiesChart implements ChartBuilder {
    /** Up to so many have a colour each. */
    private static final int FEW = 6;

    @Override
    public String id() {
        return "strategies";
    }

    @Override
    public String title() {
        return "Growth of the strategies";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        if (view.bars() == 0 || view.series().strategies().isEmpty()) {
            return Optional.empty();
        }
        List<Grown> strategies = view.series().strategies().stream()
                .map(each -> new Grown(each.id(), each.returns(), each.index())).toList();
        List<Layer> layers = new ArrayList<>();
        view.series().fan().ifPresent(fan -> bands(fan, view.bars(), layers));
        boolean isFew = strategies.size() <= FEW;
        for (Grown each : strategies) {
            layers.add(new Layer.Line(each.id, isFew ? Tone.SERIES : Tone.MUTED,
                    Values.of(each.index)));
        }
        layers.add(new Layer.Line(RunView.FUND, Tone.MAIN,
                Values.of(view.series().house().index())));
        List<Grown> ranked = strategies.stream()
                .sorted(Comparator.comparingDouble(Grown::last).reversed()).toList();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), sentence(view, ranked)), view.times(),
                new Axis.Numbers("growth of 1", ValueFormat.PLAIN,
                        RunView.isWide(strategies.stream().map(each -> each.index))),
                layers, table(ranked)));
    }

    /** A strategy, and what a unit of its capital became. */
    @SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
    private record Grown(String id, double[] returns, double[] index) {
        double last() {
            return index[index.length - 1];
        }

        double deepest() {
            double[] depths = RunView.underwater(returns);
            return depths[RunView.lowest(depths)];
        }
    }

    /** From the outermost pair of quantiles to the innermost. */
    private static void bands(IndexFan fan, int bars, List<Layer> layers) {
        int count = fan.quantiles().size();
        for (int low = 0; low < count / 2; low++) {
            int high = count - 1 - low;
            layers.add(new Layer.Band(
                    share(fan, low) + " to " + share(fan, high) + " % of all",
                    Tone.MAIN, spread(fan, low, bars), spread(fan, high, bars)));
        }
    }

    private static String share(IndexFan fan, int quantile) {
        return ChartText.text(100 * fan.quantiles().get(quantile), ValueFormat.PLAIN);
    }

    /** The quantile at every bar: between two bars of the fan on the line between them. */
    private static Values spread(IndexFan fan, int quantile, int bars) {
        double[] all = new double[bars];
        Arrays.fill(all, Double.NaN);
        double[] levels = fan.levels()[quantile];
        for (int place = 0; place < fan.bars().length; place++) {
            int from = fan.bars()[place];
            all[from] = levels[place];
            int to = place + 1 < fan.bars().length ? fan.bars()[place + 1] : from;
            for (int bar = from + 1; bar < to; bar++) {
                double part = (double) (bar - from) / (to - from);
                all[bar] = levels[place] + part * (levels[place + 1] - levels[place]);
            }
        }
        return Values.of(all);
    }

    private static String sentence(RunView view, List<Grown> ranked) {
        int all = view.count();
        String shown = all == ranked.size() ? "The " + all + " strategies"
                : "The best and the worst " + ranked.size() + " of " + all + " strategies";
        return shown + " and the fund. The best, " + ranked.getFirst().id + ", ends at "
                + ChartText.text(ranked.getFirst().last(), ValueFormat.PLAIN)
                + ", the worst, " + ranked.getLast().id + ", at "
                + ChartText.text(ranked.getLast().last(), ValueFormat.PLAIN) + ".";
    }

    private static ChartTable table(List<Grown> ranked) {
        return new ChartTable(List.of(
                new ChartTable.Words("strategy", ranked.stream().map(Grown::id).toList()),
                new ChartTable.Amounts("growth of 1", ValueFormat.PLAIN,
                        Values.of(ranked.stream().mapToDouble(Grown::last).toArray())),
                new ChartTable.Amounts("deepest drawdown", ValueFormat.PER_CENT,
                        Values.of(ranked.stream().mapToDouble(Grown::deepest).toArray()))));
    }
}
