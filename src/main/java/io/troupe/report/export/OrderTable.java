package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.model.CutReason;
import io.troupe.report.books.CellList;
import io.troupe.report.books.CutsByDecision;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.OrderCuts;
import io.troupe.report.books.Portfolios;

/**
 * {@code orders}: what was ordered at a bar's close and what became of it. Orders are not booked;
 * they are told by their fills in the next bar and by their cuts. An order that was neither filled
 * nor cut, as of what did not trade, is told by nothing.
 */
final class OrderTable extends ExportRows {
    private final FundLedger ledger;
    private final CutsByDecision cuts;
    private final CellList due;
    private int lastBar;

    OrderTable(RowAppender rows, ExportCells cells, Portfolios portfolios, FundLedger ledger) {
        super(rows, cells);
        this.ledger = ledger;
        cuts = new CutsByDecision(portfolios);
        due = new CellList(portfolios.cells());
    }

    @Override
    public void cut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        cuts.cut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    @Override
    public void ownCut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        cuts.ownCut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    @Override
    public void endBar(int bar) {
        addAll(cuts.before().cells());
        addAll(ledger.touched());
        due.sort();
        for (int i = 0; i < due.size(); i++) {
            int cell = due.get(i);
            boolean isFilled = ledger.touched().contains(cell);
            long filled = isFilled ? ledger.position(cell) - ledger.positionBefore(cell) : 0;
            order(bar - 1, cell, filled);
            cells.quantity(rows, cells.asset(cell), filled);
            reason(cell);
        }
        due.clear();
        cuts.endBar();
        lastBar = bar;
    }

    private void addAll(CellList more) {
        for (int i = 0; i < more.size(); i++) {
            due.add(more.get(i));
        }
    }

    private void order(int decidedBar, int cell, long filled) {
        OrderCuts before = cuts.before();
        boolean isCut = before.cells().contains(cell);
        cells.bar(rows, decidedBar);
        cells.cell(rows, cell);
        cells.quantity(rows, cells.asset(cell), isCut ? before.ordered(cell) : filled);
        cells.quantity(rows, cells.asset(cell), isCut ? before.approved(cell) : filled);
    }

    private void reason(int cell) {
        long reasons = cuts.before().reasons(cell);
        if (reasons == 0) {
            rows.nothing();
        } else {
            rows.text(OrderCuts.label(reasons));
        }
        rows.endRow();
    }

    /** What of the last decision's orders is filled is not known. */
    @Override
    void finish() {
        CellList last = cuts.before().cells();
        last.sort();
        for (int i = 0; i < last.size(); i++) {
            order(lastBar, last.get(i), 0);
            rows.nothing();
            reason(last.get(i));
        }
    }
}
