package io.troupe.data.storage.duckdb;

import io.troupe.model.CorporateAction;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Corporate actions as a table of DuckDB: one row each, by date and in the order of storing. */
public final class ActionTable {
    /** The columns of the table. */
    public static final String COLUMNS = "position INTEGER, ex_date DATE, symbol VARCHAR, "
            + "kind VARCHAR, numerator BIGINT, denominator BIGINT, amount DOUBLE, "
            + "new_symbol VARCHAR";

    private static final int NUMERATOR = 5;
    private static final int DENOMINATOR = 6;
    private static final int AMOUNT = 7;
    private static final int NEW_SYMBOL = 8;

    private ActionTable() {}

    /** Adds actions to an empty table. */
    public static void write(DuckDb database, String table, List<CorporateAction> actions)
            throws SQLException {
        List<CorporateAction> byDate = new ArrayList<>(actions);
        byDate.sort(Comparator.comparing(CorporateAction::exDate));
        try (PreparedStatement insert = database.connection().prepareStatement(
                "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < byDate.size(); i++) {
                bind(insert, i, byDate.get(i));
                insert.execute();
            }
        }
    }

    private static void bind(PreparedStatement insert, int position, CorporateAction action)
            throws SQLException {
        insert.setInt(1, position);
        insert.setObject(2, action.exDate());
        insert.setString(3, action.symbol());
        insert.setNull(NUMERATOR, Types.BIGINT);
        insert.setNull(DENOMINATOR, Types.BIGINT);
        insert.setNull(AMOUNT, Types.DOUBLE);
        insert.setNull(NEW_SYMBOL, Types.VARCHAR);
        String kind = switch (action) {
            case CorporateAction.Split split -> {
                insert.setLong(NUMERATOR, split.numerator());
                insert.setLong(DENOMINATOR, split.denominator());
                yield "split";
            }
            case CorporateAction.StockDividend dividend -> {
                insert.setLong(NUMERATOR, dividend.numerator());
                insert.setLong(DENOMINATOR, dividend.denominator());
                yield "stock-dividend";
            }
            case CorporateAction.CashDividend dividend -> {
                insert.setDouble(AMOUNT, dividend.amount());
                yield "cash-dividend";
            }
            case CorporateAction.SymbolChange change -> {
                insert.setString(NEW_SYMBOL, change.newSymbol());
                yield "symbol-change";
            }
            case CorporateAction.Delisting delisting -> {
                if (delisting.cashPerShare().isPresent()) {
                    insert.setDouble(AMOUNT, delisting.cashPerShare().getAsDouble());
                }
                yield "delisting";
            }
        };
        insert.setString(4, kind);
    }

    /**
     * Reads all actions.
     *
     * @throws IOException if one is not what an action must be
     */
    public static List<CorporateAction> read(DuckDb database, String relation, List<?> parameters)
            throws SQLException, IOException {
        List<CorporateAction> actions = new ArrayList<>();
        try (var query = database.prepare("SELECT position, ex_date, symbol, kind, numerator, "
                + "denominator, amount, new_symbol FROM " + relation + " ORDER BY position",
                parameters); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                actions.add(action(row));
            }
        } catch (IllegalArgumentException problem) {
            throw new IOException(database.name() + ": action " + (actions.size() + 1) + ": "
                    + problem.getMessage(), problem);
        }
        return actions;
    }

    private static CorporateAction action(ResultSet row) throws SQLException {
        String symbol = row.getString(3);
        LocalDate date = row.getObject(2, LocalDate.class);
        String kind = row.getString(4);
        if (symbol == null || date == null || kind == null) {
            throw new IllegalArgumentException("symbol, ex_date or kind is missing");
        }
        return switch (kind) {
            case "split" -> new CorporateAction.Split(symbol, date, row.getLong(NUMERATOR),
                    row.getLong(DENOMINATOR));
            case "stock-dividend" -> new CorporateAction.StockDividend(symbol, date,
                    row.getLong(NUMERATOR), row.getLong(DENOMINATOR));
            case "cash-dividend" -> new CorporateAction.CashDividend(symbol, date,
                    row.getDouble(AMOUNT));
            case "symbol-change" -> new CorporateAction.SymbolChange(symbol, date,
                    String.valueOf(row.getString(NEW_SYMBOL)));
            case "delisting" -> new CorporateAction.Delisting(symbol, date, amount(row));
            default -> throw new IllegalArgumentException("'" + kind + "' is no kind of action; "
                    + "they are split, stock-dividend, cash-dividend, symbol-change, delisting");
        };
    }

    private static OptionalDouble amount(ResultSet row) throws SQLException {
        double amount = row.getDouble(AMOUNT);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }
}
