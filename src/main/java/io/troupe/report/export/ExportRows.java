package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.journal.BookingVisitor;
import java.io.IOException;

/**
 * One table that is filled while bookings are walked. Is visited after the ledger and the
 * statistics and may ask them.
 */
abstract class ExportRows implements BookingVisitor, AutoCloseable {
    /** Where to. */
    final RowAppender rows;
    /** How cells are written. */
    final ExportCells cells;

    ExportRows(RowAppender rows, ExportCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Everything was visited. */
    void finish() {}

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
