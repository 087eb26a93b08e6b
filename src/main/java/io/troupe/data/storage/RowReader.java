package io.troupe.data.storage;

import io.troupe.data.schema.RawPanel;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one layout and keeps what was selected. */
interface RowReader {
    /** A field of the current row; {@code index} is below the header's count. */
    void field(int index, char[] text, int offset, int length);

    /** The row has all its fields. */
    void endRow();

    /** The row has another count of fields than the header: forget it. */
    void dropRow();

    /** What was read, or null with an offence that says why there is nothing. */
    @Nullable
    RawPanel panel();
}
