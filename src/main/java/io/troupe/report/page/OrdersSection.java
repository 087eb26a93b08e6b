package io.troupe.report.page;

import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderState;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What orders came to, and why one filled as it did. */
final class OrdersSection implements ReportSection {
    private static final String NO_LIMITS = "no limit order has ended";
    private static final String NO_GAPS = "no stop was jumped over";

    @Override
    public String id() {
        return "orders";
    }

    @Override
    public String title() {
        return "Orders";
    }

    @Override
    public String question() {
        return "What became of orders, what hangs on the course of a bar, and why is a fill as it"
                + " is?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        return run.orders().map(orders -> blocks(run, orders)).orElse(List.of());
    }

    private static List<PageBlock> blocks(RunAnalysis run, OrderReport orders) {
        PageBlocks blocks = new PageBlocks(run);
        blocks.table(counts(orders));
        facts(blocks, orders);
        blocks.table(refused(orders));
        if (!orders.example().isEmpty()) {
            blocks.add(new PageBlock.Listing("The fill with the highest slippage, explained",
                    String.join("\n", orders.example())));
        }
        return blocks.list();
    }

    /** A row for each type, a column for each state that there is. */
    private static PageTable counts(OrderReport orders) {
        SortedSet<OrderState> states = new TreeSet<>();
        orders.counts().values().forEach(each -> states.addAll(each.keySet()));
        List<PageTable.Column> columns = new ArrayList<>(List.of(PageTable.Column.words("Type")));
        states.forEach(state -> columns.add(PageTable.Column.numbers(state.label())));
        columns.add(PageTable.Column.numbers("All"));
        List<List<PageCell>> rows = new ArrayList<>();
        orders.counts().forEach((type, each) -> rows.add(row(type, each, states)));
        return PageTable.plain("orders-by-type", "Orders by type, and how far they came", columns,
                rows);
    }

    private static List<PageCell> row(OrderType type, SortedMap<OrderState, Long> counts,
            SortedSet<OrderState> states) {
        List<PageCell> row = new ArrayList<>(List.of(new PageCell.Words(type.label())));
        states.forEach(state -> row.add(Shown.count(counts.getOrDefault(state, 0L))));
        row.add(Shown.count(counts.values().stream().mapToLong(Long::longValue).sum()));
        return row;
    }

    private static void facts(PageBlocks blocks, OrderReport orders) {
        OrderReport.Limits limits = orders.limits();
        OrderReport.Brackets brackets = orders.brackets();
        OrderReport.Stops stops = orders.stops();
        blocks.facts(
                PageBlocks.fact("Ordered at a limit and never filled", limits.asked() > 0
                        ? Shown.percent(limits.unfilledShare())
                        : new PageCell.Undefined(NO_LIMITS)),
                PageBlocks.fact("Exits at a stop or a target", Shown.count(brackets.exits())),
                PageBlocks.fact("Of them in bars that held both prices",
                        Shown.count(brackets.undecided())),
                PageBlocks.fact("Stops reached", Shown.count(stops.reached())),
                PageBlocks.fact("Of them jumped over", Shown.count(stops.gapped())),
                PageBlocks.fact("Beyond the stop, mean", stops.gapped() > 0
                        ? Shown.percent(stops.meanBeyond())
                        : new PageCell.Undefined(NO_GAPS)),
                PageBlocks.fact("Saved by trading alike at once",
                        Shown.cents(orders.crowding().pooledMicros())),
                PageBlocks.fact("Margin calls", Shown.count(orders.marginCalls())));
    }

    private static PageTable refused(OrderReport orders) {
        List<List<PageCell>> rows = new ArrayList<>();
        orders.refused().forEach((cause, count) -> rows.add(
                List.of(new PageCell.Words(cause.label()), Shown.count(count))));
        return PageTable.plain("orders-refused", "What was refused", List.of(
                PageTable.Column.words("Cause"), PageTable.Column.numbers("Times")), rows);
    }
}
