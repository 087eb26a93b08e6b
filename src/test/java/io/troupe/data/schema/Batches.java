package io.troupe.data.schema;

import java.util.List;

/** Makes batches of bars for tests. */
final class Batches {
    private Batches() {}

    /** An empty batch about symbols. */
    static BarBatch of(String... symbols) {
        var batch = new BarBatch();
        batch.clear(List.of(symbols));
        return batch;
    }

    /** Adds a row of the values open, high, low, close, volume, adj_close, as many as there are. */
    static void add(BarBatch batch, int symbol, long time, long line, double... values) {
        int row = batch.add(symbol, time, line);
        for (int value = 0; value < values.length; value++) {
            batch.value[value][row] = values[value];
        }
    }
}
