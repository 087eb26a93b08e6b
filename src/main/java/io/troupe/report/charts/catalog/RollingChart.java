package io.troupe.report.charts.catalog;

import io.troupe.metrics.Basis;
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

/**
 * Return and volatility over the months before each bar; of a long record before some bars that lie
 * evenly, so that finding them takes at most about {@value #MOST_STEPS} returns.
 */
final class RollingChart implements ChartBuilder {
    private static final int MONTHS = 6;
    private static final long MOST_STEPS = 1 << 26;

    @Override
    public String id() {
        return "rolling";
    }

    @Override
    public String title() {
        return "Rolling six months";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        RunView view = new RunView(run);
        Basis basis = run.context().basis();
        int window = basis.year().months(MONTHS);
        double[] returns = view.series().house().returns();
        if (window < 2 || returns.length <= window) {
            return Optional.empty();
        }
        int every = every(returns.length, window);
        RollingReturns rolling = RollingReturns.of(returns, basis, window, every);
        double[] growth = rolling.growth();
        double[] volatility = rolling.volatility();
        Axis.Numbers fraction = new Axis.Numbers("return of six months", ValueFormat.PER_CENT,
                false);
        int[] bars = view.tableBars();
        return Optional.of(new ChartSpec(id(), title(), "Return of the six months before each"
                + " bar, not annualized, and their volatility a year; at the end "
                + ChartText.text(growth[returns.length - 1], ValueFormat.PER_CENT) + " and "
                + ChartText.text(volatility[returns.length - 1], ValueFormat.PER_CENT) + "."
                + thinned(every),
                view.times(),
                List.of(new ChartSpec.Panel("Return of six months", fraction, 1,
                        List.of(new Layer.Level("", Tone.MUTED, 0),
                                new Layer.Line("return", Tone.MAIN, Values.of(growth)))),
                        new ChartSpec.Panel("Volatility a year", fraction, 1, List.of(
                                new Layer.Line("volatility", Tone.LOSS,
                                        Values.of(volatility))))),
                new ChartTable(List.of(view.dates(bars),
                        new ChartTable.Amounts("return", ValueFormat.PER_CENT,
                                RunView.at(bars, growth)),
                        new ChartTable.Amounts("volatility", ValueFormat.PER_CENT,
                                RunView.at(bars, volatility))))));
    }

    /** At every how many bars they are found. */
    static int every(int bars, int window) {
        return (int) Math.ceilDiv((bars - window + 1L) * window, MOST_STEPS);
    }

    private static String thinned(int every) {
        return every == 1 ? ""
                : " Found at every " + every + "th bar and the last, since there are so many, and"
                        + " held between.";
    }
}
