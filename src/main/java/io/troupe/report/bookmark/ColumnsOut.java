package io.troupe.report.bookmark;

import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the large arrays of a bookmark go: all into a new file of columns, or, as far as an earlier
 * one has them, nowhere, and what it lacks into the bookmark. One thread.
 */
final class ColumnsOut {
    private final Columns.@Nullable Writing made;
    private final Columns.@Nullable Reading earlier;
    private long apart;

    private ColumnsOut(Columns.@Nullable Writing made, Columns.@Nullable Reading earlier) {
        this.made = made;
        this.earlier = earlier;
    }

    /** All of them into a new file. */
    static ColumnsOut anew(Columns.Writing made) {
        return new ColumnsOut(made, null);
    }

    /** What an earlier file lacks into the bookmark. */
    static ColumnsOut behind(Columns.Reading earlier) {
        return new ColumnsOut(null, earlier);
    }

    /** How many bytes went into the bookmark. */
    long apart() {
        return apart;
    }

    /** Writes an array, whose length is known to who reads it. */
    void write(DataOutput out, Object array) throws IOException {
        int used = Columns.used(array);
        Columns.Extent extent = Columns.Extent.NONE;
        if (made != null) {
            extent = made.add(array, used);
        } else if (earlier != null) {
            extent = earlier.common(array, used);
        }
        out.writeLong(extent.offset());
        out.writeInt(extent.count());
        out.writeInt(used);
        Values.writeRange(out, array, extent.count(), used - extent.count());
        apart += (long) (used - extent.count()) * Long.BYTES;
    }
}
