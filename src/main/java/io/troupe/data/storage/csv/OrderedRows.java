package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.text.TimeColumn;
import java.io.UncheckedIOException;

/** Lets rows pass as long as they come in the order that was asked for. */
final class OrderedRows implements BarSink {
    private final RowOrder order;
    private final BarSink next;
    private long time = TimeColumn.NO_TIME;
    private int symbol = -1;

    private OrderedRows(RowOrder order, BarSink next) {
        this.order = order;
        this.next = next;
    }

    /** A sink that accepts rows in one order alone. */
    static BarSink of(RowOrder order, BarSink next) {
        return order == RowOrder.ANY ? next : new OrderedRows(order, next);
    }

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.time[row] != TimeColumn.NO_TIME) {
                pass(batch.symbol[row], batch.time[row]);
            }
        }
        next.take(batch);
    }

    private void pass(int nextSymbol, long nextTime) {
        boolean follows = order == RowOrder.BY_TIME
                ? nextTime > time || (nextTime == time && nextSymbol >= symbol)
                : nextSymbol > symbol || (nextSymbol == symbol && nextTime >= time);
        if (!follows) {
            throw new UncheckedIOException(new UnreadableException(order == RowOrder.BY_TIME
                    ? "is not sorted by date and symbol; import it into another store first, "
                            + "with `troupe data import`"
                    : "is not sorted by symbol and date; import it into another store first, "
                            + "with `troupe data import`"));
        }
        time = nextTime;
        symbol = nextSymbol;
    }
}
