package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.io.IOException;
import java.util.List;

/** Whether bars may be added to those that a store has. */
public final class SameKind {
    private SameKind() {}

    /**
     * Requires the same interval and the same columns.
     *
     * @throws IOException naming the store and what differs
     */
    public static void require(String store, Interval interval, List<String> columns, Feed feed)
            throws IOException {
        if (feed.interval() != interval) {
            throw new IOException(store + ": holds bars of one " + interval.label()
                    + ", those to add are of one " + feed.interval().label()
                    + "; resample them, or import into another store");
        }
        if (!feed.columns().equals(columns)) {
            throw new IOException(store + ": holds the columns " + String.join(", ", columns)
                    + ", those to add are " + String.join(", ", feed.columns())
                    + "; import into another store, or replace all");
        }
    }
}
