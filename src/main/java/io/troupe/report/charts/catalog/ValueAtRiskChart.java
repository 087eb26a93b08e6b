package io.troupe.report.charts.catalog;

import io.troupe.math.Quantiles;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.ChartText;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The historical value at risk of the year before each bar, the 5 % quantile of its returns, and
 * the returns that were below it. Where the year tells of the next bar, 5 % of bars are below.
 */
final class ValueAtRiskChart implements ChartBuilder {
    private static final double LEVEL = 0.05;
    private static final int FEWEST = 60;
    private static final int MOST_ROWS = 10;

    @Override
    public String id() {
        return "value-at-risk";
    }

    @Override
    public String title() {
        return "Value at risk and what exceeded it";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        double[] returns = view.series().house().returns();
        int window = run.context().basis().year().years(1);
        double[] level = levels(returns, window);
        int[] judged = IntStream.range(0, returns.length)
                .filter(bar -> !Double.isNaN(level[bar]) && !Double.isNaN(returns[bar])).toArray();
        if (window < FEWEST || judged.length == 0) {
            return Optional.empty();
        }
        int[] worse = IntStream.of(judged).filter(bar -> returns[bar] < level[bar]).toArray();
        double[] exceedances = new double[returns.length];
        Arrays.fill(exceedances, Double.NaN);
        IntStream.of(worse).forEach(bar -> exceedances[bar] = returns[bar]);
        String share = ChartText.text((double) worse.length / judged.length, ValueFormat.PER_CENT);
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), "A line below which 5 % of the returns of the"
                        + " year before were, and the returns that fell below it: "
                        + worse.length + " of " + judged.length + ", " + share + "."),
                view.times(), new Axis.Numbers("return of a bar", ValueFormat.PER_CENT, false),
                List.of(new Layer.Bars("exceeded", Tone.LOSS, Values.of(exceedances)),
                        new Layer.Line("value at risk, 5 %", Tone.SERIES, Values.of(level))),
                table(view, worse, exceedances, level)));
    }

    /** The quantile of the window before a bar; NaN until there is a whole window of returns. */
    private static double[] levels(double[] returns, int window) {
        double[] levels = new double[returns.length];
        Arrays.fill(levels, Double.NaN);
        double[] before = new double[window];
        int found = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            if (found >= window) {
                levels[bar] = Quantiles.of(before, LEVEL);
            }
            if (!Double.isNaN(returns[bar])) {
                before[found % window] = returns[bar];
                found++;
            }
        }
        return levels;
    }

    /** The worst of those below, or if none was the levels of some bars. */
    private static ChartTable table(RunView view, int[] worse, double[] exceedances,
            double[] level) {
        int[] bars = worse.length == 0 ? view.tableBars()
                : IntStream.of(worse).boxed()
                        .sorted((a, b) -> Double.compare(exceedances[a], exceedances[b]))
                        .limit(MOST_ROWS).mapToInt(Integer::intValue).toArray();
        return new ChartTable(List.of(view.dates(bars),
                new ChartTable.Amounts("return", ValueFormat.PER_CENT,
                        RunView.at(bars, exceedances)),
                new ChartTable.Amounts("value at risk", ValueFormat.PER_CENT,
                        RunView.at(bars, level))));
    }
}
