package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the rows of a file that begins with the newest around: keeps them all, and hands them on
 * from the last to the first.
 */
final class ReversedRows implements BarSink {
    private final BarSink next;
    private final List<BarBatch> kept = new ArrayList<>();

    ReversedRows(BarSink next) {
        this.next = next;
    }

    @Override
    public void take(BarBatch batch) {
        var copy = new BarBatch(batch.isColumnPerSymbol());
        copy.clear(batch.symbols());
        for (int row = 0; row < batch.rows(); row++) {
            copy(batch, row, copy);
        }
        kept.add(copy);
    }

    private static void copy(BarBatch from, int row, BarBatch to) {
        int at = to.add(from.symbol[row], from.time[row], from.line[row]);
        to.spoiled[at] = from.spoiled[row];
        for (int value = 0; value < from.value.length; value++) {
            if (from.has(value)) {
                to.value[value][at] = from.value[value][row];
            }
        }
    }

    /** All rows have come. */
    void finish() {
        for (BarBatch batch : kept.reversed()) {
            var turned = new BarBatch(batch.isColumnPerSymbol());
            turned.clear(batch.symbols());
            for (int row = batch.rows() - 1; row >= 0; row--) {
                copy(batch, row, turned);
            }
            next.take(turned);
        }
        kept.clear();
    }
}
