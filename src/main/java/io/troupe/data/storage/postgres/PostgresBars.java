package io.troupe.data.storage.postgres;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the bars of a data set in one transaction, whose end is up to the caller. */
final class PostgresBars {
    private static final String INCOMING = "pg_temp.troupe_incoming";

    private final Connection connection;
    private final String place;
    private final String dataset;

    PostgresBars(Connection connection, PostgresAddress address) {
        this.connection = connection;
        this.place = address.name();
        this.dataset = address.dataset();
    }

    /** Replaces all bars. */
    void replace(Feed feed) throws SQLException, IOException {
        check(feed);
        replace(PostgresDataset.lock(connection, dataset), feed);
    }

    private void replace(PostgresDataset old, Feed feed) throws SQLException, IOException {
        int generation = nextGeneration();
        var symbols = new PostgresSymbols(List.of());
        takeIn(feed, symbols, generation, "");
        if (symbols.counted().isEmpty()) {
            throw new IOException(place + ": there are no bars to store; nothing was changed");
        }
        insertSymbols(generation, symbols);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE troupe.dataset SET generation = ?, bar_interval = ?, columns = ?"
                        + " WHERE id = ?")) {
            update.setInt(1, generation);
            update.setString(2, feed.interval().label());
            update.setArray(3, connection.createArrayOf("text", feed.columns().toArray()));
            update.setInt(4, old.id());
            update.executeUpdate();
        }
        if (old.generation() != PostgresDataset.NO_GENERATION) {
            delete("troupe.bar", old.generation());
            delete("troupe.symbol", old.generation());
        }
    }

    /** Adds bars, or puts them in the place of those there are. */
    void upsert(Feed feed) throws SQLException, IOException {
        check(feed);
        PostgresDataset old = PostgresDataset.lock(connection, dataset);
        if (!old.hasBars()) {
            replace(old, feed);
            return;
        }
        checkAlike(old, feed);
        var symbols = new PostgresSymbols(old.symbolNames());
        takeIn(feed, symbols, old.generation(),
                " ON CONFLICT (generation, symbol, time) DO UPDATE SET "
                        + feed.columns().stream().map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
        insertSymbols(old.generation(), symbols);
        countAgain(old.generation(), symbols);
    }

    /**
     * Brings a feed's rows among the bars by way of a table that is gone afterwards, so that the
     * bars of a symbol lie side by side however they came.
     */
    private void takeIn(Feed feed, PostgresSymbols symbols, int generation, String onConflict)
            throws SQLException, IOException {
        String columns = "generation, symbol, time, " + String.join(", ", feed.columns());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE troupe_incoming ON COMMIT DROP AS SELECT "
                    + columns + " FROM troupe.bar WITH NO DATA");
            PostgresCopy.rows(connection, INCOMING, feed, symbols, generation);
            statement.execute("INSERT INTO troupe.bar (" + columns + ") SELECT " + columns
                    + " FROM " + INCOMING + " ORDER BY symbol, time" + onConflict);
        }
    }

    private void check(Feed feed) throws IOException {
        if (!BarBatch.VALUES.containsAll(feed.columns()) || !feed.columns().contains("close")) {
            throw new IOException(place + ": bars have the columns "
                    + String.join(", ", BarBatch.VALUES) + ", of which close at least; not "
                    + String.join(", ", feed.columns()));
        }
    }

    private void checkAlike(PostgresDataset old, Feed feed) throws IOException {
        if (old.interval() != feed.interval()) {
            throw new IOException(place + ": it holds bars of " + label(old)
                    + ", those to be added are of " + feed.interval().label()
                    + "; store them as another data set");
        }
        if (!old.columns().equals(feed.columns())) {
            throw new IOException(place + ": its bars have the columns "
                    + String.join(", ", old.columns()) + ", those to be added have "
                    + String.join(", ", feed.columns()) + "; store them as another data set");
        }
    }

    private static @Nullable String label(PostgresDataset old) {
        return old.interval() == null ? null : old.interval().label();
    }

    private int nextGeneration() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT nextval('troupe.generation')")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void delete(String table, int generation) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM " + table + " WHERE generation = ?")) {
            delete.setInt(1, generation);
            delete.executeUpdate();
        }
    }

    private void insertSymbols(int generation, PostgresSymbols symbols) throws SQLException {
        List<Inventory.Symbol> counted = symbols.counted();
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO troupe.symbol VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int ordinal = symbols.firstNew(); ordinal < counted.size(); ordinal++) {
                Inventory.Symbol symbol = counted.get(ordinal);
                insert.setInt(1, generation);
                insert.setInt(2, ordinal);
                PostgresText.set(insert, 3, symbol.name());
                insert.setLong(4, symbol.bars());
                insert.setLong(5, symbol.first());
                insert.setLong(6, symbol.last());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Symbols that were there may have been given the same bars again, or more. */
    private void countAgain(int generation, PostgresSymbols symbols) throws SQLException {
        List<Inventory.Symbol> counted = symbols.counted();
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE troupe.symbol SET (bars, first_time, last_time) ="
                        + " (SELECT count(*), min(time), max(time) FROM troupe.bar"
                        + " WHERE generation = ? AND symbol = ?)"
                        + " WHERE generation = ? AND ordinal = ?")) {
            for (int ordinal = 0; ordinal < symbols.firstNew(); ordinal++) {
                if (counted.get(ordinal).bars() > 0) {
                    update.setInt(1, generation);
                    update.setInt(2, ordinal);
                    update.setInt(3, generation);
                    update.setInt(4, ordinal);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }
}
