package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.IndexFan;
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
        List<PortfolioSeries> strategies = view.series().strategies();
        if (view.bars() == 0 || strategies.isEmpty()) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        view.series().fan().ifPresent(fan -> bands(fan, view.bars(), layers));
        boolean isFew = strategies.size() <= FEW;
        for (PortfolioSeries each : strategies) {
            layers.add(new Layer.Line(each.id(), isFew ? Tone.SERIES : Tone.MUTED,
                    Values.of(each.index())));
        }
        layers.add(new Layer.Line(RunView.FUND, Tone.MAIN,
                Values.of(view.series().house().index())));
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), sentence(view, strategies)), view.times(),
                new Axis.Numbers("growth of 1", ValueFormat.PLAIN,
                        RunView.isWide(strategies.stream().map(PortfolioSeries::index))),
                layers,
                table(view, strategies)));
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

    private static String sentence(RunView view, List<PortfolioSeries> strategies) {
        int last = view.bars() - 1;
        List<PortfolioSeries> ranked = ranked(strategies);
        int all = view.count();
        String shown = all == strategies.size() ? "The " + all + " strategies"
                : "The best and the worst " + strategies.size() + " of " + all + " strategies";
        return shown + " and the fund. The best, " + ranked.getFirst().id() + ", ends at "
                + ChartText.text(ranked.getFirst().index()[last], ValueFormat.PLAIN)
                + ", the worst, " + ranked.getLast().id() + ", at "
                + ChartText.text(ranked.getLast().index()[last], ValueFormat.PLAIN) + ".";
    }

    private static List<PortfolioSeries> ranked(List<PortfolioSeries> strategies) {
        return strategies.stream().sorted(Comparator.comparingDouble(
                (PortfolioSeries each) -> each.index()[each.returns().length - 1]).reversed())
                .toList();
    }

    private static ChartTable table(RunView view, List<PortfolioSeries> strategies) {
        List<PortfolioSeries> ranked = ranked(strategies);
        int last = view.bars() - 1;
        return new ChartTable(List.of(
                new ChartTable.Words("strategy",
                        ranked.stream().map(PortfolioSeries::id).toList()),
                new ChartTable.Amounts("growth of 1", ValueFormat.PLAIN, Values.of(
                        ranked.stream().mapToDouble(each -> each.index()[last]).toArray())),
                new ChartTable.Amounts("deepest drawdown", ValueFormat.PER_CENT,
                        Values.of(ranked.stream().mapToDouble(StrategiesChart::deepest)
                                .toArray()))));
    }

    private static double deepest(PortfolioSeries strategy) {
        double[] depths = RunView.underwater(strategy.returns());
        return depths[RunView.lowest(depths)];
    }
}
