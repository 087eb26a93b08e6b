package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import java.util.stream.IntStream;

/** {@code equity}: the value of every portfolio at every bar, of accounts where there is one. */
final class EquityTable extends ExportRows {
    private static final int CROSSINGS_ROW = Portfolios.row(CROSSINGS);

    private final FundLedger ledger;
    private final int[] portfolios;

    EquityTable(RowAppender rows, ExportCells cells, Portfolios portfolios, FundLedger ledger) {
        super(rows, cells);
        this.ledger = ledger;
        this.portfolios = rows(portfolios);
    }

    /** The house, its accounts, then the strategies. */
    private static int[] rows(Portfolios portfolios) {
        FundTerms terms = portfolios.context().terms();
        return IntStream.range(0, portfolios.count())
                .filter(row -> (row != Portfolios.row(RESERVE) || terms.hasReserve())
                        && (row != Portfolios.row(OVERLAY) || terms.hasOverlay()))
                .toArray();
    }

    @Override
    public void endBar(int bar) {
        for (int row : portfolios) {
            cells.bar(rows, bar);
            rows.text(cells.portfolio(row));
            rows.number(row == CROSSINGS_ROW ? Money.amount(ledger.settledCrossingsMicros())
                    : ledger.equity(row));
            rows.endRow();
        }
    }
}
