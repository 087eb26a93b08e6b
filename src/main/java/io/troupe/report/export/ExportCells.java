package io.troupe.report.export;

import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.model.CellText;
import io.troupe.report.books.Portfolios;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes what many tables have: bars, names, quantities, money. Immutable. */
final class ExportCells {
    private final Portfolios portfolios;
    private final boolean guarded;
    private final List<String> names = new ArrayList<>();
    private final List<String> symbols = new ArrayList<>();

    /**
     * Cells of a run's tables.
     *
     * @param guarded whether names may come to a spreadsheet, which would execute some of them
     */
    ExportCells(Portfolios portfolios, boolean guarded) {
        this.portfolios = portfolios;
        this.guarded = guarded;
        for (int row = 0; row < portfolios.count(); row++) {
            names.add(name(portfolios.context().portfolio(Portfolios.number(row))));
        }
        portfolios.data().instruments()
                .forEach(instrument -> symbols.add(name(instrument.symbol())));
    }

    /** A name, or another text that is not ours. */
    String name(String text) {
        return guarded ? CellText.guarded(text) : text;
    }

    /** The name of a portfolio by its row. */
    String portfolio(int row) {
        return names.get(row);
    }

    /** The columns {@code bar} and {@code time}. */
    void bar(RowAppender to, int bar) {
        to.integer(bar);
        to.time(portfolios.data().epochSeconds(bar));
    }

    /** The columns {@code portfolio} and {@code symbol} of a cell of portfolios × assets. */
    void cell(RowAppender to, int cell) {
        to.text(names.get(cell / portfolios.assets()));
        symbol(to, asset(cell));
    }

    /** The column {@code symbol}. */
    void symbol(RowAppender to, int asset) {
        to.text(symbols.get(asset));
    }

    /** The asset of a cell of portfolios × assets. */
    int asset(int cell) {
        return cell % portfolios.assets();
    }

    /** Units of an asset. */
    void quantity(RowAppender to, int asset, long steps) {
        to.decimal(portfolios.units().exact(asset, steps)
                .setScale(ColumnType.QUANTITY_SCALE, RoundingMode.HALF_EVEN));
    }

    /** An amount of money in micros. */
    static void money(RowAppender to, long micros) {
        to.decimal(BigDecimal.valueOf(micros, ColumnType.MONEY_SCALE));
    }
}
