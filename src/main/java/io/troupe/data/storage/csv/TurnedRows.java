package io.troupe.data.storage.csv;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import org.jspecify.annotations.Nullable;

/** Turns the rows of some files around, and lets those of others pass. */
final class TurnedRows implements BarSink {
    private final BarSink next;
    private @Nullable ReversedRows turned;

    TurnedRows(BarSink next) {
        this.next = next;
    }

    /** Says which the rows of the next file are. */
    void turn(boolean newestFirst) {
        turned = newestFirst ? new ReversedRows(next) : null;
    }

    @Override
    public void take(BarBatch batch) {
        if (turned == null) {
            next.take(batch);
        } else {
            turned.take(batch);
        }
    }

    /** All rows of a file have come. */
    void finish() {
        if (turned != null) {
            try {
                turned.finish();
            } catch (RuntimeException failure) {
                throw new SinkException(failure);
            }
        }
    }
}
