package io.troupe.data.storage;

import io.troupe.data.schema.BarSink;
import io.troupe.model.Interval;
import java.io.IOException;
import java.util.List;

/**
 * Bars to be written, in {@link RowOrder#ANY} order, too many perhaps to be in memory at once.
 *
 * @param interval the distance between bars
 * @param columns the names of the values there are, of {@link
 *        io.troupe.data.schema.BarBatch#VALUES}, in their order
 * @param rows hands over all rows once, each (symbol, time) at most once
 */
public record Feed(Interval interval, List<String> columns, Rows rows) {
    /** Checks the components. */
    public Feed {
        columns = List.copyOf(columns);
    }

    /**
     * Requires the interval and the columns that a store has already.
     *
     * @throws IOException naming the store and what differs
     */
    public void requireKind(String store, Interval stored, List<String> storedColumns)
            throws IOException {
        if (interval != stored) {
            throw new IOException(store + ": holds bars of one " + stored.label()
                    + ", those to add are of one " + interval.label()
                    + "; resample them, or import into another store");
        }
        if (!columns.equals(storedColumns)) {
            throw new IOException(store + ": holds the columns " + String.join(", ", storedColumns)
                    + ", those to add are " + String.join(", ", columns)
                    + "; import into another store, or replace all");
        }
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Hands over all rows.
         *
         * @throws IOException if they cannot all be read; nothing is written then
         */
        void handTo(BarSink sink) throws IOException;
    }
}
