package io.troupe.data.storage.postgres;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Feed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends bars to a table by COPY in its binary form: the bits of the numbers, big end first. Rows
 * without a close are left out.
 */
final class PostgresCopy implements BarSink {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final int HEADER_BYTES = 8;
    private static final int LONGEST_ROW_BYTES = 128;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(
            StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;

    private final CopyIn copy;
    private final PostgresSymbols symbols;
    private final int generation;
    private final int[] values;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private PostgresCopy(CopyIn copy, PostgresSymbols symbols, int generation, int[] values) {
        this.copy = copy;
        this.symbols = symbols;
        this.generation = generation;
        this.values = values;
    }

    /** A failure on its way through a feed. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(SQLException cause) {
            super(cause);
        }
    }

    /** Copies a feed's rows into a table of generation, symbol, time and the columns. */
    static void rows(Connection connection, String table, Feed feed, PostgresSymbols symbols,
            int generation) throws SQLException, IOException {
        List<String> columns = feed.columns();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("COPY " + table + " (generation, symbol, time, "
                        + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)");
        try {
            var rows = new PostgresCopy(copy, symbols, generation,
                    columns.stream().mapToInt(BarBatch.VALUES::indexOf).toArray());
            rows.begin();
            feed.rows().handTo(rows);
            rows.end();
        } catch (Broken problem) {
            throw (SQLException) problem.getCause();
        } finally {
            cancelIfActive(copy);
        }
    }

    /** A connection in the middle of a COPY can do nothing else, not even undo. */
    private static void cancelIfActive(CopyIn copy) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException _) {
            // The server answers a cancelled COPY by an error; why it was cancelled is thrown.
        }
    }

    private void begin() {
        buffer.put(SIGNATURE).put(new byte[HEADER_BYTES]);
    }

    @Override
    public void take(BarBatch batch) {
        symbols.begin(batch.symbols());
        for (int row = 0; row < batch.rows(); row++) {
            if (!Double.isNaN(batch.value[BarBatch.CLOSE][row])) {
                put(batch, row);
            }
        }
    }

    private void put(BarBatch batch, int row) {
        if (buffer.remaining() < LONGEST_ROW_BYTES) {
            send();
        }
        long time = batch.time[row];
        buffer.putShort((short) (3 + values.length));
        buffer.putInt(Integer.BYTES).putInt(generation);
        buffer.putInt(Integer.BYTES).putInt(symbols.ordinal(batch.symbol[row], time));
        buffer.putInt(Long.BYTES).putLong(time);
        for (int value : values) {
            double number = batch.value[value][row];
            if (Double.isNaN(number)) {
                buffer.putInt(NULL);
            } else {
                buffer.putInt(Double.BYTES).putDouble(number);
            }
        }
    }

    private void send() {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
        } catch (SQLException problem) {
            throw new Broken(problem);
        }
        buffer.clear();
    }

    private void end() throws SQLException {
        buffer.putShort((short) -1);
        send();
        copy.endCopy();
    }
}
