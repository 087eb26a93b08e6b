package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Feed;
import io.troupe.model.Interval;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a DuckDB file of Troupe's.
 * <ul>
 * <li>{@code meta}: format, interval, columns;</li>
 * <li>{@code symbol}: names, numbered in the store's order;</li>
 * <li>{@code bar}: number of the symbol, epoch seconds, values; always sorted by both;</li>
 * <li>{@code action}, {@code instrument};</li>
 * <li>{@code bars}: a view for people, with names and dates.</li>
 * </ul>
 */
final class DuckDbCatalog {
    /** The newest layout of tables that is understood. */
    static final int FORMAT = 1;

    private final DuckDb database;

    DuckDbCatalog(DuckDb database) {
        this.database = database;
    }

    /**
     * Makes the tables of an empty database.
     *
     * @throws IOException if it is another program's, or too new
     */
    void create() throws SQLException, IOException {
        if (number("SELECT count(*) FROM duckdb_tables() WHERE NOT internal") > 0) {
            requireOurs();
            return;
        }
        database.run("CREATE TABLE meta (format INTEGER, interval VARCHAR, columns VARCHAR)");
        database.run("INSERT INTO meta VALUES (" + FORMAT + ", NULL, NULL)");
        database.run("CREATE TABLE symbol (number INTEGER, name VARCHAR)");
        database.run("CREATE TABLE bar (" + Incoming.COLUMNS + ")");
        database.run("CREATE TABLE action (" + ActionTable.COLUMNS + ")");
        database.run("CREATE TABLE instrument (" + InstrumentTable.COLUMNS + ")");
    }

    /** Refuses a database of another program, or of a newer Troupe. */
    void requireOurs() throws SQLException, IOException {
        long format;
        try {
            format = number(
                    "SELECT max(format) FROM meta WHERE (interval IS NULL) = (columns IS NULL)");
        } catch (SQLException problem) {
            throw new IOException(database.name() + ": is a DuckDB database, but holds no data set "
                    + "of Troupe; import its tables with a query", problem);
        }
        if (format > FORMAT) {
            throw new IOException(database.name() + ": was written by a newer Troupe (format "
                    + format + ", known is " + FORMAT + "); update this one");
        }
    }

    private long number(String sql) throws SQLException {
        try (var query = database.prepare(sql, List.of()); var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The bars there are, or null if none were ever stored. */
    @Nullable
    BarTable table() throws SQLException {
        try (var query = database.prepare("SELECT interval, columns FROM meta", List.of());
                var meta = query.executeQuery()) {
            if (!meta.next() || meta.getString(1) == null) {
                return null;
            }
            String label = meta.getString(1);
            Interval interval = Arrays.stream(Interval.values())
                    .filter(each -> each.label().equals(label)).findFirst()
                    .orElseThrow(() -> new SQLException("'" + label + "' is no interval"));
            List<String> columns = List.of(meta.getString(2).split(","));
            return new BarTable(interval, columns, symbols(), new BarTable.Source("bar", List.of(),
                    "b.symbol", true, "b.time", BarClock.SECONDS,
                    columns.stream().map(name -> "b." + name).toList()));
        }
    }

    private List<String> symbols() throws SQLException {
        List<String> symbols = new ArrayList<>();
        try (var query = database.prepare("SELECT name FROM symbol ORDER BY number", List.of());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                symbols.add(rows.getString(1));
            }
        }
        return symbols;
    }

    /** Puts what came in into the place of all bars. */
    void replaceBars(Feed feed, Incoming incoming) throws SQLException {
        if (incoming.isInOrder()) {
            database.run("DROP TABLE bar");
            database.run("ALTER TABLE " + Incoming.TABLE + " RENAME TO bar");
        } else {
            database.run("CREATE OR REPLACE TABLE bar AS FROM " + Incoming.TABLE
                    + " ORDER BY symbol, time");
            database.run("DROP TABLE " + Incoming.TABLE);
        }
        describe(feed, incoming.symbols());
    }

    /** Puts what came in among the bars; of two of one symbol and time the new one stays. */
    void mergeBars(Feed feed, Incoming incoming) throws SQLException {
        database.run("CREATE TABLE merged AS SELECT * FROM (FROM bar b WHERE NOT EXISTS (FROM "
                + Incoming.TABLE + " i WHERE i.symbol = b.symbol AND i.time = b.time) UNION ALL "
                + "FROM " + Incoming.TABLE + ") ORDER BY symbol, time");
        database.run("DROP TABLE bar");
        database.run("DROP TABLE " + Incoming.TABLE);
        database.run("ALTER TABLE merged RENAME TO bar");
        describe(feed, incoming.symbols());
    }

    private void describe(Feed feed, List<String> symbols) throws SQLException {
        database.run("DELETE FROM symbol");
        database.run("INSERT INTO symbol SELECT unnest(?), unnest(?)",
                List.of(LongStream.range(0, symbols.size()).boxed().toList(), symbols));
        database.run("UPDATE meta SET interval = ?, columns = ?",
                List.of(feed.interval().label(), String.join(",", feed.columns())));
        String time = feed.interval().isIntraday()
                ? "make_timestamp(b.time * 1000000) AS time"
                : "CAST(make_timestamp(b.time * 1000000) AS DATE) AS date";
        database.run("CREATE OR REPLACE VIEW bars AS SELECT s.name AS symbol, " + time
                + BarBatch.VALUES.stream().filter(feed.columns()::contains)
                        .map(name -> ", b." + name)
                        .reduce("", String::concat)
                + " FROM bar b JOIN symbol s ON s.number = b.symbol ORDER BY b.symbol, b.time");
    }
}
