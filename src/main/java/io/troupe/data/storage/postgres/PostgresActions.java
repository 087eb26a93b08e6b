package io.troupe.data.storage.postgres;

import io.troupe.model.CorporateAction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Corporate actions as rows: each kind uses the columns it needs. */
final class PostgresActions {
    private static final int KIND = 4;
    private static final int NUMERATOR = 6;
    private static final int DENOMINATOR = 7;
    private static final int AMOUNT = 8;
    private static final int NEW_SYMBOL = 9;

    private PostgresActions() {}

    /** The actions of a data set, by ex-date. */
    static List<CorporateAction> read(Connection connection, int dataset) throws SQLException {
        List<CorporateAction> actions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT symbol, ex_date, kind, numerator, denominator, amount, new_symbol"
                        + " FROM troupe.corporate_action WHERE dataset = ?"
                        + " ORDER BY ex_date, position")) {
            query.setInt(1, dataset);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(action(rows));
                }
            }
        }
        return actions;
    }

    private static CorporateAction action(ResultSet row) throws SQLException {
        String symbol = row.getString(1);
        LocalDate date = row.getObject(2, LocalDate.class);
        String kind = row.getString(3);
        return switch (kind) {
            case "split" -> new CorporateAction.Split(symbol, date, row.getLong(4),
                    row.getLong(5));
            case "stock-dividend" -> new CorporateAction.StockDividend(symbol, date,
                    row.getLong(4), row.getLong(5));
            case "cash-dividend" -> new CorporateAction.CashDividend(symbol, date,
                    row.getDouble(6));
            case "symbol-change" -> new CorporateAction.SymbolChange(symbol, date,
                    row.getString(7));
            case "delisting" -> new CorporateAction.Delisting(symbol, date, amount(row));
            default -> throw new SQLException(
                    "troupe.corporate_action has no kind '" + kind + "'");
        };
    }

    private static OptionalDouble amount(ResultSet row) throws SQLException {
        double amount = row.getDouble(6);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    /** Replaces the actions of a data set. */
    static void replace(Connection connection, int dataset, List<CorporateAction> actions)
            throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM troupe.corporate_action WHERE dataset = ?")) {
            delete.setInt(1, dataset);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO troupe.corporate_action VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int position = 0; position < actions.size(); position++) {
                insert.setInt(1, dataset);
                insert.setInt(2, position);
                set(insert, actions.get(position));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, CorporateAction action)
            throws SQLException {
        insert.setObject(3, action.exDate());
        PostgresText.set(insert, 5, action.symbol());
        insert.setNull(NUMERATOR, Types.BIGINT);
        insert.setNull(DENOMINATOR, Types.BIGINT);
        insert.setNull(AMOUNT, Types.DOUBLE);
        insert.setNull(NEW_SYMBOL, Types.VARCHAR);
        switch (action) {
            case CorporateAction.Split split -> {
                insert.setString(KIND, "split");
                insert.setLong(NUMERATOR, split.numerator());
                insert.setLong(DENOMINATOR, split.denominator());
            }
            case CorporateAction.StockDividend dividend -> {
                insert.setString(KIND, "stock-dividend");
                insert.setLong(NUMERATOR, dividend.numerator());
                insert.setLong(DENOMINATOR, dividend.denominator());
            }
            case CorporateAction.CashDividend dividend -> {
                insert.setString(KIND, "cash-dividend");
                insert.setDouble(AMOUNT, dividend.amount());
            }
            case CorporateAction.SymbolChange change -> {
                insert.setString(KIND, "symbol-change");
                PostgresText.set(insert, NEW_SYMBOL, change.newSymbol());
            }
            case CorporateAction.Delisting delisting -> {
                insert.setString(KIND, "delisting");
                if (delisting.cashPerShare().isPresent()) {
                    insert.setDouble(AMOUNT, delisting.cashPerShare().getAsDouble());
                }
            }
        }
    }
}
