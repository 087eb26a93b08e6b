package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.report.books.CellList;
import io.troupe.report.books.FundLedger;

/** {@code positions}: what is held, a row whenever it is not what it was at the bar before. */
final class PositionTable extends ExportRows {
    private final FundLedger ledger;

    PositionTable(RowAppender rows, ExportCells cells, FundLedger ledger) {
        super(rows, cells);
        this.ledger = ledger;
    }

    @Override
    public void endBar(int bar) {
        CellList moved = ledger.moved();
        for (int i = 0; i < moved.size(); i++) {
            int cell = moved.get(i);
            if (ledger.position(cell) != ledger.positionOpened(cell)) {
                cells.bar(rows, bar);
                cells.cell(rows, cell);
                cells.quantity(rows, cells.asset(cell), ledger.position(cell));
                rows.endRow();
            }
        }
    }
}
