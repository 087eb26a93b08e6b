package io.troupe.report;

import io.troupe.model.CutReason;
import io.troupe.report.books.CellList;
import io.troupe.report.books.CutsByDecision;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.OrderCuts;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code targets.csv}: the positions that were wanted after a bar's close and what the fund made
 * of them, a row at each change.
 *
 * <p>What is wanted is not booked; it is told by what became of the order it led to. A decision of
 * bar t is known when bar t + 1 ends: the order filled (wanted is what is held then), or was cut by
 * a limit at t or by the volume of t + 1 (wanted is what was held plus what was ordered), or there
 * was none (wanted is what was held). The last is worth a row only where less had been approved
 * than wanted before; where the asset did not trade in t + 1 it may be ordered again, so nothing is
 * concluded.
 */
final class TargetRows implements ResultRows {
    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final CsvFile file;
    private final byte[][] reasonNames = new byte[OrderCuts.REASON_SETS][];
    private final long[] wanted;
    private final long[] approved;
    private final int[] reasons;
    private final CutsByDecision cuts;
    private CellList open;
    private CellList openNext;
    private final CellList due;
    private int lastBar = -1;

    TargetRows(Path path, Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        int cells = portfolios.cells();
        wanted = new long[cells];
        approved = new long[cells];
        reasons = new int[cells];
        cuts = new CutsByDecision(portfolios);
        open = new CellList(cells);
        openNext = new CellList(cells);
        due = new CellList(cells);
        for (int set = 0; set < OrderCuts.REASON_SETS; set++) {
            reasonNames[set] = OrderCuts.label(set).getBytes(StandardCharsets.US_ASCII);
        }
        file = new CsvFile(path);
        List.of("date", "portfolio", "symbol", "wanted", "approved", "reason")
                .forEach(file::text);
        file.endLine();
    }

    @Override
    public void cut(int strategy, int asset, long orderedSteps, long approvedSteps,
            CutReason reason) {
        cuts.cut(strategy, asset, orderedSteps, approvedSteps, reason);
    }

    @Override
    public void endBar(int bar) {
        addAll(cuts.before().cells());
        addAll(ledger.moved());
        addAll(open);
        due.sort();
        if (due.size() > 0) {
            byte[] time = portfolios.time(bar - 1);
            for (int i = 0; i < due.size(); i++) {
                settle(time, due.get(i), bar);
            }
        }
        due.clear();
        rotate();
        lastBar = bar;
    }

    private void addAll(CellList cells) {
        for (int i = 0; i < cells.size(); i++) {
            due.add(cells.get(i));
        }
    }

    private void settle(byte[] time, int cell, int bar) {
        boolean filled = ledger.touched().contains(cell);
        long held = filled ? ledger.positionBefore(cell) : ledger.position(cell);
        if (cuts.before().cells().contains(cell)) {
            long granted = filled ? ledger.position(cell) : held + cuts.before().approved(cell);
            row(time, cell, held + cuts.before().ordered(cell), granted);
        } else if (filled || traded(bar, cell)) {
            row(time, cell, ledger.position(cell), ledger.position(cell));
        }
        if (wanted[cell] != approved[cell]) {
            openNext.add(cell);
        }
    }

    private boolean traded(int bar, int cell) {
        return !Double.isNaN(portfolios.data().close(bar, cell % portfolios.assets()));
    }

    private void row(byte[] time, int cell, long nowWanted, long nowApproved) {
        int nowReasons = cuts.before().reasons(cell);
        if (wanted[cell] == nowWanted && approved[cell] == nowApproved
                && reasons[cell] == nowReasons) {
            return;
        }
        wanted[cell] = nowWanted;
        approved[cell] = nowApproved;
        reasons[cell] = nowReasons;
        int asset = cell % portfolios.assets();
        file.raw(time);
        file.raw(portfolios.name(cell / portfolios.assets()));
        file.raw(portfolios.symbol(asset));
        portfolios.units().write(file, asset, nowWanted);
        portfolios.units().write(file, asset, nowApproved);
        file.raw(reasonNames[nowReasons]);
        file.endLine();
    }

    private void rotate() {
        cuts.endBar();
        CellList walked = open;
        open = openNext;
        openNext = walked;
        openNext.clear();
    }

    /** Of the last bar's decisions only those are known that were cut. */
    @Override
    public void finish() {
        CellList cells = cuts.before().cells();
        cells.sort();
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            long held = ledger.position(cell);
            row(portfolios.time(lastBar), cell, held + cuts.before().ordered(cell),
                    held + cuts.before().approved(cell));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
