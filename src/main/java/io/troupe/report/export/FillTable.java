package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.model.Side;
import io.troupe.report.books.Portfolios;

/** {@code fills}: every trade of house, strategies and overlay. */
final class FillTable extends ExportRows {
    private final Portfolios portfolios;
    private int currentBar;

    FillTable(RowAppender rows, ExportCells cells, Portfolios portfolios) {
        super(rows, cells);
        this.portfolios = portfolios;
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        int sign = Long.signum(quantity);
        cells.bar(rows, currentBar);
        rows.text(cells.portfolio(Portfolios.row(strategy)));
        cells.symbol(rows, asset);
        rows.text(Side.of(quantity).label());
        cells.quantity(rows, asset, sign * quantity);
        rows.number(portfolios.units().price(currentBar, asset, quantity, notionalMicros));
        ExportCells.money(rows, sign * notionalMicros);
        ExportCells.money(rows, feeMicros);
        ExportCells.money(rows, slippageMicros);
        rows.endRow();
    }
}
