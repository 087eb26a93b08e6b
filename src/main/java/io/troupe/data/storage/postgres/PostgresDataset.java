package io.troupe.data.storage.postgres;

import io.troupe.data.storage.Inventory;
import io.troupe.model.Interval;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of a data set.
 *
 * @param id its number
 * @param generation the number of its bars; {@link #NO_GENERATION} if it has none
 * @param interval the distance between bars, or null if there are none
 * @param columns the values that bars have
 * @param symbols each symbol with the count of its bars, by ordinal
 */
record PostgresDataset(int id, int generation, @Nullable Interval interval, List<String> columns,
        List<Inventory.Symbol> symbols) {
    static final int NO_GENERATION = -1;

    private static final String SELECT = "SELECT id, coalesce(generation, -1), bar_interval,"
            + " columns FROM troupe.dataset WHERE name = ?";

    PostgresDataset {
        columns = List.copyOf(columns);
        symbols = List.copyOf(symbols);
    }

    /** The data set of that name, or null. */
    static @Nullable PostgresDataset find(Connection connection, String name)
            throws SQLException {
        return find(connection, name, SELECT);
    }

    /** The data set of that name, made if need be; other writers wait for this transaction. */
    static PostgresDataset lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO troupe.dataset (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
        PostgresDataset found = find(connection, name, SELECT + " FOR UPDATE");
        if (found == null) {
            throw new SQLException("the data set was removed by someone else just now");
        }
        return found;
    }

    private static @Nullable PostgresDataset find(Connection connection, String name,
            String select) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                int generation = row.getInt(2);
                return new PostgresDataset(row.getInt(1), generation,
                        interval(row.getString(3)), texts(row.getArray(4)),
                        symbols(connection, generation));
            }
        }
    }

    private static @Nullable Interval interval(@Nullable String label) throws SQLException {
        if (label == null) {
            return null;
        }
        return Arrays.stream(Interval.values()).filter(one -> one.label().equals(label))
                .findFirst().orElseThrow(
                        () -> new SQLException("troupe.dataset has no interval '" + label + "'"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Inventory.Symbol> symbols(Connection connection, int generation)
            throws SQLException {
        List<Inventory.Symbol> symbols = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT name, bars, first_time, last_time FROM troupe.symbol"
                        + " WHERE generation = ? ORDER BY ordinal")) {
            query.setInt(1, generation);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    symbols.add(new Inventory.Symbol(rows.getString(1), rows.getLong(2),
                            rows.getLong(3), rows.getLong(4)));
                }
            }
        }
        return symbols;
    }

    /** The names of all data sets. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection
                .prepareStatement("SELECT name FROM troupe.dataset ORDER BY name");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    boolean hasBars() {
        return generation != NO_GENERATION && interval != null;
    }

    List<String> symbolNames() {
        return symbols.stream().map(Inventory.Symbol::name).toList();
    }
}
