package io.troupe.report.page;

import io.troupe.metrics.trades.RoundTrip;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Portfolios;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.trades.TradeReport;
import java.util.ArrayList;
import java.util.List;

/** Round trips one by one, those that mattered most. */
final class TripTable {
    private static final List<PageTable.Column> COLUMNS = List.of(
            PageTable.Column.words("Strategy"), PageTable.Column.words("Asset"),
            PageTable.Column.words("Side"), PageTable.Column.words("From"),
            PageTable.Column.words("To"), PageTable.Column.numbers("Bars"),
            PageTable.Column.numbers("Entry"), PageTable.Column.numbers("Exit"),
            PageTable.Column.numbers("Profit"), PageTable.Column.numbers("Return"),
            PageTable.Column.numbers("MAE"), PageTable.Column.numbers("MFE"),
            PageTable.Column.words("Ended by"));

    private TripTable() {}

    /** Those that are closed. */
    static PageTable closed(RunAnalysis run) {
        return table(run, "largest-trips", "The largest closed round trips, by profit or loss",
                run.trades().largest());
    }

    /** Those that are not. */
    static PageTable open(RunAnalysis run) {
        return table(run, "open-trips", "The largest open round trips", run.trades().largestOpen());
    }

    private static PageTable table(RunAnalysis run, String id, String caption,
            List<RoundTrip> trips) {
        return new PageTable(id, caption, COLUMNS,
                trips.stream().map(trip -> row(run, trip)).toList(), PageTable.Use.SORT_AND_FILTER,
                trips.size() < TradeReport.LARGEST ? ""
                        : "These are the " + TradeReport.LARGEST + " largest; all are in"
                                + " trades.csv.");
    }

    private static List<PageCell> row(RunAnalysis run, RoundTrip trip) {
        List<String> dates = run.series().dates();
        List<PageCell> row = new ArrayList<>();
        row.add(new PageCell.Named(
                run.context().portfolio(Portfolios.number(trip.portfolio()))));
        row.add(new PageCell.Named(run.context().data().symbol(trip.asset())));
        row.add(new PageCell.Words(trip.size().isLong() ? "long" : "short"));
        row.add(new PageCell.Words(dates.get(trip.span().openedBar())));
        row.add(trip.span().isOpen() ? new PageCell.Undefined("it is open")
                : new PageCell.Words(dates.get(trip.span().lastBar())));
        row.add(Shown.count(trip.span().barsHeld()));
        row.add(price(trip.size().entryPrice()));
        row.add(price(trip.size().exitPrice()));
        row.add(Shown.money(trip.earnings().profitMicros()));
        row.add(Shown.percent(trip.earnings().onEntry(), "nothing was paid for it"));
        row.add(Shown.percent(trip.adverseFraction(), "nothing was paid for it"));
        row.add(Shown.percent(trip.favourableFraction(), "nothing was paid for it"));
        row.add(new PageCell.Words(trip.exit().label()));
        return row;
    }

    private static PageCell price(double price) {
        return Double.isNaN(price) ? new PageCell.Undefined("nothing was traded there")
                : Shown.number(price);
    }
}
