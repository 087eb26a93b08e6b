package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Feed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers a feed in a table of DuckDB, with a number for each symbol in the order in which symbols
 * come first. Rows without a close are left out.
 */
public final class Incoming implements BarSink, AutoCloseable {
    /** The table that rows are gathered in. */
    public static final String TABLE = "incoming";
    /** The columns of every table of bars. */
    static final String COLUMNS = "symbol INTEGER, time BIGINT, open DOUBLE, high DOUBLE, "
            + "low DOUBLE, close DOUBLE, volume DOUBLE, adj_close DOUBLE";

    private final DuckDb database;
    private final DuckDbRows rows;
    private final List<String> symbols;
    private final Map<String, Integer> numbers = new HashMap<>();
    private long count;
    private boolean inOrder = true;
    private int lastSymbol = -1;
    private long lastTime = Long.MIN_VALUE;

    private Incoming(DuckDb database, List<String> known) throws SQLException {
        this.database = database;
        this.symbols = new ArrayList<>(known);
        for (String symbol : known) {
            numbers.put(symbol, numbers.size());
        }
        database.run("CREATE TABLE " + TABLE + " (" + COLUMNS + ")");
        this.rows = new DuckDbRows(database, TABLE);
    }

    /**
     * Gathers all of a feed; symbols that are known already keep their numbers.
     *
     * @throws IOException what the feed throws, or if a bar is there twice
     */
    public static Incoming gather(DuckDb database, List<String> known, Feed feed)
            throws SQLException, IOException {
        try (Incoming incoming = new Incoming(database, known)) {
            feed.rows().handTo(incoming);
            incoming.rows.flush();
            if (!incoming.inOrder) {
                incoming.requireEachOnce(feed);
            }
            return incoming;
        } catch (Unwritten unwritten) {
            throw unwritten.problem;
        }
    }

    @Override
    public void take(BarBatch given) {
        int[] numberOf = new int[given.symbols().size()];
        Arrays.fill(numberOf, -1);
        for (int row = 0; row < given.rows(); row++) {
            if (!Double.isNaN(given.value[BarBatch.CLOSE][row])) {
                int index = given.symbol[row];
                if (numberOf[index] < 0) {
                    numberOf[index] = number(given.symbols().get(index));
                }
                add(given, row, numberOf[index]);
            }
        }
    }

    private int number(String symbol) {
        Integer known = numbers.get(symbol);
        if (known != null) {
            return known;
        }
        numbers.put(symbol, symbols.size());
        symbols.add(symbol);
        return symbols.size() - 1;
    }

    private void add(BarBatch given, int row, int number) {
        BarBatch batch = rows.batch();
        if (batch.isFull()) {
            flush();
        }
        long time = given.time[row];
        int to = batch.add(number, time, 0);
        for (int value = 0; value < batch.value.length; value++) {
            batch.value[value][to] = given.value[value][row];
        }
        inOrder &= number > lastSymbol || (number == lastSymbol && time > lastTime);
        lastSymbol = number;
        lastTime = time;
        count++;
    }

    private void flush() {
        try {
            rows.flush();
        } catch (SQLException problem) {
            throw new Unwritten(DuckDb.failure(database.name(), problem));
        }
    }

    private void requireEachOnce(Feed feed) throws SQLException, IOException {
        try (var query = database.prepare("SELECT symbol, time FROM " + TABLE
                + " GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1", List.of());
                var twice = query.executeQuery()) {
            if (twice.next()) {
                throw new IOException(database.name() + ": " + symbols.get(twice.getInt(1))
                        + " has the bar of " + feed.interval().format(twice.getLong(2))
                        + " twice; remove one of them");
            }
        }
    }

    /** All symbols, the known ones first; the number of each is its place. */
    public List<String> symbols() {
        return symbols;
    }

    /** How many rows were kept. */
    long count() {
        return count;
    }

    /** Whether the rows came symbol by symbol and by time. */
    boolean isInOrder() {
        return inOrder;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    /** Carries a problem of the database through a feed that knows nothing of it. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final IOException problem;

        Unwritten(IOException problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
