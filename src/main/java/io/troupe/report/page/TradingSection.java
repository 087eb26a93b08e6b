package io.troupe.report.page;

import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.Exposure;
import io.troupe.metrics.trades.Outcomes;
import io.troupe.metrics.trades.TradeStatistics;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.CutReason;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.trades.Liquidation;
import io.troupe.report.trades.OpenTrips;
import io.troupe.report.trades.PortfolioTrades;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What trading came to. */
final class TradingSection implements ReportSection {
    private static final List<PageTable.Column> OUTCOMES = List.of(
            PageTable.Column.words("Round trips"), PageTable.Column.numbers("Count"),
            PageTable.Column.numbers("Profit"), PageTable.Column.numbers("Hit rate"),
            PageTable.Column.numbers("Profit factor"), PageTable.Column.numbers("Payoff"),
            PageTable.Column.numbers("Expectancy"), PageTable.Column.numbers("Best"),
            PageTable.Column.numbers("Worst"), PageTable.Column.numbers("Bars held"),
            PageTable.Column.numbers("SQN"));

    @Override
    public String id() {
        return "trading";
    }

    @Override
    public String title() {
        return "Trading";
    }

    @Override
    public String question() {
        return "What did single trades come to, and what kept orders from being filled?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PortfolioSummary house = run.summary().house();
        PortfolioTrades trades = run.trades().house();
        PageBlocks blocks = new PageBlocks(run);
        blocks.add(FigureTable.facts(house.figures(), Section.TRADES));
        blocks.prose(matching(run.trades().matching()));
        blocks.table(outcomes(trades.closed()));
        excursions(blocks, trades.closed(), run.trades().byHighsAndLows());
        blocks.heading("How much was held, and how fast it could be sold");
        held(blocks, trades.exposure(), trades.liquidation(), trades.capacity());
        open(blocks, trades.open());
        if (run.trades().hasOrders()) {
            blocks.table(exits(run.trades().byExit()));
        }
        blocks.table(PortfolioTripsTable.of(run)).table(TripTable.closed(run))
                .table(TripTable.open(run));
        return ownCuts(cuts(blocks, house.cuts()), run.summary().strategies()).list();
    }

    private static String matching(TripMatching matching) {
        return switch (matching) {
            case FLAT_TO_FLAT -> "A round trip lasts from the first unit held until none is held"
                    + " again, at average cost.";
            case FIFO -> "Each sale closes what was bought first: a round trip is a part of one"
                    + " purchase and the sale that closes it.";
        };
    }

    /** The round trips of the house together, by side and by why they ended. */
    private static PageTable outcomes(TradeStatistics closed) {
        List<List<PageCell>> rows = new ArrayList<>();
        outcome(rows, "All", closed.all());
        outcome(rows, "Bought first", closed.longs());
        outcome(rows, "Sold first", closed.shorts());
        closed.byExit().forEach(
                (reason, outcomes) -> outcome(rows, "Ended by: " + reason.label(), outcomes));
        return PageTable.plain("round-trips", "Closed round trips of the fund, net of all costs",
                OUTCOMES, rows);
    }

    /** Those of all strategies, by why they ended. */
    private static PageTable exits(Map<ExitReason, Outcomes> byExit) {
        List<List<PageCell>> rows = new ArrayList<>();
        byExit.forEach(
                (reason, outcomes) -> outcome(rows, "Ended by: " + reason.label(), outcomes));
        return PageTable.plain("round-trips-by-exit",
                "Closed round trips of all strategies, net of all costs", OUTCOMES, rows);
    }

    private static void outcome(List<List<PageCell>> rows, String name, Outcomes outcomes) {
        if (outcomes.count() > 0) {
            rows.add(List.of(new PageCell.Words(name), Shown.count(outcomes.count()),
                    Shown.money(outcomes.profitMicros()),
                    Shown.figure(Unit.FRACTION, outcomes.hitRate()),
                    Shown.figure(Unit.RATIO, outcomes.profitFactor()),
                    Shown.figure(Unit.RATIO, outcomes.payoff()),
                    Shown.figure(Unit.MONEY, outcomes.expectancy()),
                    Shown.money(outcomes.bestMicros()),
                    Shown.money(outcomes.worstMicros()),
                    Shown.figure(Unit.BARS, outcomes.meanBars()),
                    Shown.figure(Unit.RATIO, outcomes.systemQuality())));
        }
    }

    private static void excursions(PageBlocks blocks, TradeStatistics closed,
            boolean byHighsAndLows) {
        if (closed.all().count() == 0) {
            blocks.prose("No round trip of the fund was closed.");
            return;
        }
        blocks.heading("How far round trips went against the fund, and for it");
        blocks.facts(
                PageBlocks.fact("Winners: mean adverse excursion", Unit.FRACTION,
                        closed.winners().meanAdverse()),
                PageBlocks.fact("Losers: mean adverse excursion", Unit.FRACTION,
                        closed.losers().meanAdverse()),
                PageBlocks.fact("Winners: mean favourable excursion", Unit.FRACTION,
                        closed.winners().meanFavourable()),
                PageBlocks.fact("Losers: mean favourable excursion", Unit.FRACTION,
                        closed.losers().meanFavourable()),
                PageBlocks.fact("Most winners in a row", Shown.count(closed.streaks().wins())),
                PageBlocks.fact("Most losers in a row", Shown.count(closed.streaks().losses())),
                PageBlocks.fact("Measured at", new PageCell.Words(
                        byHighsAndLows ? "highs and lows"
                                : "closes: there are no highs and lows")));
    }

    private static void held(PageBlocks blocks, Exposure exposure, Liquidation liquidation,
            Capacity capacity) {
        blocks.facts(
                PageBlocks.fact("Time in the market", Unit.FRACTION, exposure.timeInMarket()),
                PageBlocks.fact("Turnover a year", Unit.TIMES_PER_YEAR, exposure.turnover()),
                PageBlocks.fact("Leverage, mean", Unit.RATIO, exposure.gross().mean()),
                PageBlocks.fact("Leverage, largest", Unit.RATIO, exposure.gross().largest()),
                PageBlocks.fact("Leverage, at the end", Unit.RATIO, exposure.gross().last()),
                PageBlocks.fact("Net exposure, mean", Unit.FRACTION, exposure.net().mean()),
                PageBlocks.fact("Concentration (HHI), mean", Unit.RATIO,
                        exposure.concentration().mean()),
                PageBlocks.fact("Bars to sell all, mean", Unit.BARS, liquidation.meanBars()),
                PageBlocks.fact("Bars to sell all, most", Unit.BARS, liquidation.largestBars()),
                PageBlocks.fact("Closes at which something did not trade",
                        Shown.count(liquidation.unsellable())),
                PageBlocks.fact("Capacity", PortfolioTripsTable.capacity(capacity)));
    }

    private static void open(PageBlocks blocks, OpenTrips open) {
        blocks.heading("What is open at the end");
        blocks.facts(PageBlocks.fact("Round trips of the fund", Shown.count(open.count())),
                PageBlocks.fact("What they came to so far", Shown.money(open.profitMicros())),
                PageBlocks.fact("Longs less shorts", Shown.money(open.openMicros())),
                PageBlocks.fact("Cash of flows in no round trip",
                        Shown.money(open.looseMicros())));
    }

    private static PageBlocks cuts(PageBlocks blocks, Map<CutReason, Long> cuts) {
        List<List<PageCell>> rows = new ArrayList<>();
        cuts.forEach((reason, count) -> {
            if (count > 0) {
                rows.add(List.of(new PageCell.Words(reason.label()), Shown.count(count)));
            }
        });
        if (rows.isEmpty()) {
            return blocks.prose("No order of the fund was cut.");
        }
        return blocks.table(PageTable.plain("cuts", "Orders of the fund that were cut",
                List.of(PageTable.Column.words("Reason"), PageTable.Column.numbers("Orders")),
                rows));
    }

    /** What never came to the fund, because a strategy's own limits and halts cut it. */
    private static PageBlocks ownCuts(PageBlocks blocks, List<PortfolioSummary> strategies) {
        Map<CutReason, Long> all = new TreeMap<>();
        strategies.forEach(strategy -> strategy.risk().ownCuts()
                .forEach((reason, count) -> all.merge(reason, count, Long::sum)));
        if (all.isEmpty()) {
            return blocks;
        }
        List<List<PageCell>> rows = new ArrayList<>();
        all.forEach((reason, count) -> rows
                .add(List.of(new PageCell.Words(reason.label()), Shown.count(count))));
        return blocks.table(PageTable.plain("own-cuts",
                "Orders of strategies that their own rules cut",
                List.of(PageTable.Column.words("Reason"), PageTable.Column.numbers("Orders")),
                rows));
    }
}
