package io.troupe.report.export;

import static io.troupe.report.export.ColumnType.INTEGER;
import static io.troupe.report.export.ColumnType.MONEY;
import static io.troupe.report.export.ColumnType.NUMBER;
import static io.troupe.report.export.ColumnType.QUANTITY;
import static io.troupe.report.export.ColumnType.TEXT;
import static io.troupe.report.export.ColumnType.TIME;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of an export and their columns, in their order. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum ExportTable {
    /** Every portfolio's value at every bar. */
    EQUITY(column("bar", INTEGER), column("time", TIME), column("portfolio", TEXT),
            column("value", NUMBER)),
    /** Every portfolio's time-weighted return of every bar. */
    RETURNS(column("bar", INTEGER), column("time", TIME), column("portfolio", TEXT),
            column("value", NUMBER)),
    /** Every trade. */
    FILLS(column("bar", INTEGER), column("time", TIME), column("portfolio", TEXT),
            column("symbol", TEXT), column("side", TEXT), column("quantity", QUANTITY),
            column("price", NUMBER), column("notional", MONEY), column("fee", MONEY),
            column("slippage", MONEY)),
    /** Every order that was filled or cut. */
    ORDERS(column("bar", INTEGER), column("time", TIME), column("portfolio", TEXT),
            column("symbol", TEXT), column("ordered", QUANTITY), column("approved", QUANTITY),
            column("filled", QUANTITY), column("reason", TEXT)),
    /** Every round trip. */
    TRADES(column("opened", TIME), column("closed", TIME), column("portfolio", TEXT),
            column("symbol", TEXT), column("side", TEXT), column("exit", TEXT),
            column("bars", INTEGER), column("quantity", QUANTITY), column("entry_price", NUMBER),
            column("exit_price", NUMBER), column("cost", MONEY), column("profit", MONEY),
            column("open", MONEY), column("fee", MONEY), column("slippage", MONEY),
            column("flows", MONEY), column("mae", NUMBER), column("mfe", NUMBER),
            column("mae_of_cost", NUMBER), column("mfe_of_cost", NUMBER)),
    /** Every change of a position. */
    POSITIONS(column("bar", INTEGER), column("time", TIME), column("portfolio", TEXT),
            column("symbol", TEXT), column("quantity", QUANTITY)),
    /** What each asset earned in each portfolio. */
    ATTRIBUTION(column("portfolio", TEXT), column("symbol", TEXT), column("price_moves", NUMBER),
            column("dividends", MONEY), column("borrow", MONEY), column("slippage", MONEY),
            column("fees", MONEY), column("contribution", NUMBER)),
    /** Every figure of every portfolio. */
    METRICS(column("portfolio", TEXT), column("metric", TEXT), column("unit", TEXT),
            column("value", NUMBER), column("date", TEXT), column("reason", TEXT)),
    /** By which version of this layout the others are written, and of what run. */
    SCHEMA_VERSION(column("version", INTEGER), column("run", TEXT));

    /** Grows when a column changes its meaning or goes. */
    static final int VERSION = 1;

    private final List<Column> columns;

    ExportTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * A column.
     *
     * @param name a plain word, of letters and underscores
     * @param type what its cells are
     */
    record Column(String name, ColumnType type) {}

    private static Column column(String name, ColumnType type) {
        return new Column(name, type);
    }

    /** Its name, as in SQL. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is filled bar by bar, not from what is known at the end. */
    boolean isWalked() {
        return switch (this) {
            case EQUITY, RETURNS, FILLS, ORDERS, TRADES, POSITIONS -> true;
            case ATTRIBUTION, METRICS, SCHEMA_VERSION -> false;
        };
    }

    /** Its columns. */
    List<Column> columns() {
        return columns;
    }

    /** The statement that makes it. */
    String creation() {
        return columns().stream().map(column -> '"' + column.name() + "\" " + column.type().sql())
                .collect(Collectors.joining(", ", "CREATE TABLE " + label() + " (", ")"));
    }
}
