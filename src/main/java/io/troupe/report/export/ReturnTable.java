package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.FundStatistics;

/** {@code returns}: the time-weighted return of house and strategies at every bar. */
final class ReturnTable extends ExportRows {
    private final FundStatistics statistics;
    private final int[] portfolios;

    ReturnTable(RowAppender rows, ExportCells cells, Portfolios portfolios,
            FundStatistics statistics) {
        super(rows, cells);
        this.statistics = statistics;
        this.portfolios = portfolios.houseAndStrategies().toArray();
    }

    @Override
    public void endBar(int bar) {
        for (int row : portfolios) {
            cells.bar(rows, bar);
            rows.text(cells.portfolio(row));
            rows.number(statistics.barReturn(row));
            rows.endRow();
        }
    }
}
