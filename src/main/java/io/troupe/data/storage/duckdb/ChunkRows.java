package io.troupe.data.storage.duckdb;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.RowOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Hands over what a query gives: the place of the symbol, the time, and values. Reads DuckDB's
 * columns chunk by chunk, which takes half the time of JDBC's rows. Checks that rows come in the
 * order they were asked for in, each once, and that every value is a number.
 */
final class ChunkRows {
    private static final int FIRST_VALUE = 2;

    private final BarTable table;
    private final List<String> symbols;
    private final boolean byTime;
    private final Offences offences;
    private final BarSink sink;
    private final int[] valueOfColumn;
    private final BarBatch batch = new BarBatch();
    private final long[] bars;
    private final long[] first;
    private final long[] last;
    private int lastSymbol = -1;
    private long lastTime = Long.MIN_VALUE;
    private long total;

    ChunkRows(BarTable table, List<String> symbols, RowOrder order, Offences offences,
            BarSink sink) {
        this.table = table;
        this.symbols = symbols;
        this.byTime = order == RowOrder.BY_TIME;
        this.offences = offences;
        this.sink = sink;
        this.valueOfColumn = table.columns().stream().mapToInt(BarBatch.VALUES::indexOf).toArray();
        this.bars = new long[symbols.size()];
        this.first = new long[symbols.size()];
        this.last = new long[symbols.size()];
    }

    /** Hands over all rows; adds an offence for each that may not be. */
    void read(DuckDBPreparedStatement query) throws SQLException {
        batch.clear(symbols);
        try (DuckDBChunkedResult result = query.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int rows = Math.toIntExact(chunk.rowCount());
                if (batch.rows() + rows > BarBatch.ROWS) {
                    handOver();
                }
                take(chunk, rows);
            }
        }
        handOver();
    }

    private void handOver() {
        if (batch.rows() > 0 && offences.isEmpty()) {
            sink.take(batch);
        }
        batch.clear(symbols);
    }

    /** A chunk has 2,048 rows at most: a batch always holds one. */
    private void take(DuckDBDataChunkReader chunk, int rows) throws SQLException {
        int start = batch.rows();
        DuckDBReadableVector places = chunk.vector(0);
        DuckDBReadableVector times = chunk.vector(1);
        for (int row = 0; row < rows; row++) {
            int symbol = places.getInt(row, -1);
            if (symbol < 0) {
                throw new SQLException("holds a symbol that is not listed; write it anew");
            }
            long time = times.getLong(row);
            batch.add(symbol, time, 0);
            count(symbol, time);
        }
        for (int column = 0; column < valueOfColumn.length; column++) {
            DuckDBReadableVector values = chunk.vector(FIRST_VALUE + column);
            double[] to = batch.value[valueOfColumn[column]];
            for (int row = 0; row < rows; row++) {
                double value = values.getDouble(row, Double.NaN);
                to[start + row] = value;
                if (!Double.isFinite(value) && !values.isNull(row)) {
                    addNoNumber(column, start + row);
                }
            }
        }
    }

    private void count(int symbol, long time) {
        if (total++ > 0 && !follows(symbol, time)) {
            offences.add("", "", symbols.get(symbol) + " has the bar of "
                    + table.interval().format(time)
                    + (symbol == lastSymbol && time == lastTime ? " twice; remove one of them"
                            : " out of order; write the data anew"));
        }
        lastSymbol = symbol;
        lastTime = time;
        if (bars[symbol]++ == 0) {
            first[symbol] = time;
        }
        last[symbol] = time;
    }

    private boolean follows(int symbol, long time) {
        return byTime ? time > lastTime || (time == lastTime && symbol > lastSymbol)
                : symbol > lastSymbol || (symbol == lastSymbol && time > lastTime);
    }

    private void addNoNumber(int column, int row) {
        String name = table.columns().get(column);
        double value = batch.value[valueOfColumn[column]][row];
        offences.add(name, Double.toString(value), "of " + symbols.get(batch.symbol[row]) + ", "
                + table.interval().format(batch.time[row]) + (Double.isNaN(value)
                        ? " is not a number; use null where the asset did not trade"
                        : " is infinite; a price is a finite number"));
    }

    /** How many rows there were. */
    long total() {
        return total;
    }

    /** What was handed over. */
    Inventory inventory() {
        List<Inventory.Symbol> counted = new ArrayList<>();
        for (int symbol = 0; symbol < bars.length; symbol++) {
            counted.add(new Inventory.Symbol(symbols.get(symbol), bars[symbol], first[symbol],
                    last[symbol]));
        }
        return new Inventory(table.interval(), table.columns(), counted);
    }
}
