package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarBatch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Appends batches to a table of DuckDB: a function of the database that gives the rows of the
 * batch at hand, and one INSERT per batch. Twice as fast as the driver's appender, which takes
 * value by value.
 */
final class DuckDbRows implements AutoCloseable {
    private static final AtomicLong NEXT_NAME = new AtomicLong();

    private final Source source = new Source();
    private final PreparedStatement insert;

    /** Rows for a table whose columns are symbol, time and all {@link BarBatch#VALUES}. */
    DuckDbRows(DuckDb database, String table) throws SQLException {
        String function = "troupe_rows_" + NEXT_NAME.incrementAndGet();
        try (var builder = DuckDBFunctions.tableFunction()) {
            builder.withName(function).withFunction(source).register(database.connection());
        }
        insert = database.connection()
                .prepareStatement("INSERT INTO " + table + " SELECT * FROM " + function + "()");
    }

    /** The batch to fill: its symbol indices are the numbers that are stored. */
    BarBatch batch() {
        return source.open();
    }

    /** Stores what is in the batch and empties it. */
    void flush() throws SQLException {
        if (batch().rows() > 0) {
            source.taken = 0;
            insert.execute();
            batch().clear(List.of());
        }
    }

    @Override
    public void close() throws SQLException {
        // The driver keeps the function for as long as the process lives: leave it nothing.
        source.batch = null;
        insert.close();
    }

    /** Called by DuckDB on a thread of its own while an INSERT runs, never on two. */
    private static final class Source implements DuckDBTableFunction<String, String, String> {
        private @Nullable BarBatch batch = new BarBatch();
        private int taken;

        private BarBatch open() {
            return Objects.requireNonNull(batch, "closed");
        }

        @Override
        public String bind(DuckDBTableFunctionBindInfo info) {
            info.addResultColumn("symbol", int.class);
            info.addResultColumn("time", long.class);
            BarBatch.VALUES.forEach(value -> info.addResultColumn(value, double.class));
            return "";
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return "";
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            BarBatch given = open();
            int rows = (int) Math.min(chunk.capacity(), given.rows() - taken);
            if (rows > 0) {
                write(given, chunk, rows);
                taken += rows;
            }
            return rows;
        }

        private void write(BarBatch given, DuckDBDataChunkWriter chunk, int rows) {
            DuckDBWritableVector symbols = chunk.vector(0);
            DuckDBWritableVector times = chunk.vector(1);
            for (int row = 0; row < rows; row++) {
                symbols.setInt(row, given.symbol[taken + row]);
                times.setLong(row, given.time[taken + row]);
            }
            for (int value = 0; value < given.value.length; value++) {
                DuckDBWritableVector column = chunk.vector(2 + value);
                double[] values = given.value[value];
                for (int row = 0; row < rows; row++) {
                    double number = values[taken + row];
                    if (Double.isNaN(number)) {
                        column.setNull(row);
                    } else {
                        column.setDouble(row, number);
                    }
                }
            }
        }
    }
}
