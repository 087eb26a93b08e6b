package io.troupe.report.page;

import io.troupe.model.BarsPerYear;
import io.troupe.report.analysis.RunAnalysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Historical value at risk, and how it would have done: at each bar the quantile (type 7 of Hyndman
 * and Fan, 1996) of the returns of the year before is taken as a forecast, and the bars that lost
 * more are counted. Uses bars before the one that is forecast alone.
 */
final class ValueAtRiskTable {
    private static final double[] TAILS = {0.05, 0.01};

    private ValueAtRiskTable() {}

    /** A row for each confidence; none where there are fewer than two years of returns. */
    static PageTable of(RunAnalysis run) {
        BarsPerYear year = run.summary().spacing().year();
        double[] returns = Arrays.stream(run.series().house().returns())
                .filter(value -> !Double.isNaN(value)).toArray();
        return of(returns, (int) Math.max(1, Math.round(year.number())));
    }

    /** The same of returns, each forecast by a window of those before it. */
    static PageTable of(double[] returns, int window) {
        List<List<PageCell>> rows = new ArrayList<>();
        if (returns.length >= 2 * window) {
            for (double tail : TAILS) {
                rows.add(row(returns, window, tail));
            }
        }
        return PageTable.plain("value-at-risk", "Value at risk of the next bar, by the returns of"
                + " the year before it",
                List.of(PageTable.Column.words("Confidence"),
                        PageTable.Column.numbers("At the end"),
                        PageTable.Column.numbers("Bars forecast"),
                        PageTable.Column.numbers("Exceeded"), PageTable.Column.numbers("Expected"),
                        PageTable.Column.numbers("Mean loss beyond")),
                rows);
    }

    private static List<PageCell> row(double[] returns, int window, double tail) {
        int exceeded = 0;
        double beyond = 0;
        for (int bar = window; bar < returns.length; bar++) {
            double forecast = quantile(returns, bar - window, bar, tail);
            if (returns[bar] < forecast) {
                exceeded++;
                beyond -= returns[bar];
            }
        }
        int forecasts = returns.length - window;
        double last = -quantile(returns, returns.length - window, returns.length, tail);
        return List.of(new PageCell.Words(Math.round(100 * (1 - tail)) + "%"),
                Shown.percent(last), Shown.count(forecasts), Shown.count(exceeded),
                Shown.number(tail * forecasts),
                exceeded == 0 ? new PageCell.Undefined("it was never exceeded")
                        : Shown.percent(beyond / exceeded));
    }

    private static double quantile(double[] returns, int from, int to, double share) {
        double[] sorted = Arrays.copyOfRange(returns, from, to);
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
