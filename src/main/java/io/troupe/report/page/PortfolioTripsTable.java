package io.troupe.report.page;

import io.troupe.metrics.Unit;
import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.Exposure;
import io.troupe.metrics.trades.Outcomes;
import io.troupe.metrics.trades.TradeStatistics;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Portfolios;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.trades.PortfolioTrades;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What round trips came to, a row for each strategy and the overlay. */
final class PortfolioTripsTable {
    private static final int MOST = 40;
    private static final String ID = "trips-by-strategy";
    private static final List<PageTable.Column> COLUMNS = List.of(
            PageTable.Column.words("Strategy"), PageTable.Column.numbers("Closed"),
            PageTable.Column.numbers("Profit"), PageTable.Column.numbers("Costs"),
            PageTable.Column.numbers("Flows"), PageTable.Column.numbers("Hit rate"),
            PageTable.Column.numbers("Profit factor"), PageTable.Column.numbers("Mean return"),
            PageTable.Column.numbers("SQN"), PageTable.Column.numbers("Worst MAE"),
            PageTable.Column.numbers("Best MFE"), PageTable.Column.numbers("Leverage"),
            PageTable.Column.numbers("Bars to sell"), PageTable.Column.numbers("Capacity"),
            PageTable.Column.numbers("Open"), PageTable.Column.numbers("Open profit"));

    private PortfolioTripsTable() {}

    /** Those with the largest profit or loss of closed trips; of equals those that come first. */
    static PageTable of(RunAnalysis run) {
        List<PortfolioTrades> all = run.trades().portfolios().stream().skip(1).toList();
        List<List<PageCell>> rows = all.stream()
                .sorted(Comparator.comparingLong((PortfolioTrades trades) -> -Math
                        .absExact(trades.closed().all().profitMicros()))
                        .thenComparingInt(PortfolioTrades::row))
                .limit(MOST).map(trades -> row(run, trades)).toList();
        return new PageTable(ID, "Round trips by strategy; leverage is the mean, bars to sell are"
                + " those of the last close", COLUMNS, rows, PageTable.Use.SORT_AND_FILTER,
                all.size() <= MOST ? ""
                        : "These are the " + MOST + " with the largest profit or loss; the trips of"
                                + " all are in trades.csv.");
    }

    private static List<PageCell> row(RunAnalysis run, PortfolioTrades trades) {
        TradeStatistics closed = trades.closed();
        Outcomes all = closed.all();
        Exposure exposure = trades.exposure();
        return List.of(
                new PageCell.Named(run.context().portfolio(Portfolios.number(trades.row()))),
                Shown.count(all.count()), Shown.money(all.profitMicros()),
                Shown.money(Math.addExact(all.costs().feeMicros(),
                        all.costs().slippageMicros())),
                Shown.money(all.costs().flowMicros()),
                Shown.figure(Unit.FRACTION, all.hitRate()),
                Shown.figure(Unit.RATIO, all.profitFactor()),
                Shown.figure(Unit.FRACTION, all.expectedReturn()),
                Shown.figure(Unit.RATIO, all.systemQuality()),
                Shown.percent(Math.min(closed.winners().worstAdverse(),
                        closed.losers().worstAdverse())),
                Shown.percent(Math.max(closed.winners().bestFavourable(),
                        closed.losers().bestFavourable())),
                Shown.figure(Unit.RATIO, exposure.gross().mean()),
                Shown.figure(Unit.BARS, trades.liquidation().lastBars()),
                capacity(trades.capacity()), Shown.count(trades.open().count()),
                Shown.money(trades.open().profitMicros()));
    }

    /** The capital that is borne, or why it is none. */
    static PageCell capacity(Capacity capacity) {
        return switch (capacity) {
            case Capacity.Bounded bounded -> Shown.money(BigDecimal.valueOf(bounded.capital()));
            case Capacity.Unbounded(Capacity.Why why) -> new PageCell.Undefined(why.sentence());
        };
    }
}
