package io.troupe.data.storage.csv;

import java.util.List;

/** Makes bars of the rows of one layout. */
interface RowReader {
    /** A field of the current row; {@code index} is below the header's count. */
    void field(int index, char[] text, int offset, int length);

    /** The row has all its fields. */
    void endRow();

    /** The names of the values that rows have, of {@link io.troupe.data.schema.BarBatch#VALUES}. */
    List<String> columns();

    /** Whether times have a time of day. */
    boolean isIntraday();

    /** Whether all times were midnights on the clocks that their texts show. */
    default boolean showsMidnights() {
        return false;
    }
}
