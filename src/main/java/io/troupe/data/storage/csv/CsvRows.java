package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.troupe.data.storage.Offences;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields from the CSV parser as they stand in its buffer, without making strings of them, and
 * hands them to the reader of the layout that the header shows. Each record's value says whether
 * to read on: a header that cannot be used ends the reading.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Function<List<String>, RowReader> layouts;
    private final Offences offences;
    private final List<String> header = new ArrayList<>();
    private long headerCharacters;
    private @Nullable RowReader reader;
    private int skipped;

    /** Rows for the reader that a function chooses for a header, after adding its offences. */
    CsvRows(Function<List<String>, RowReader> layouts, Offences offences) {
        this.layouts = layouts;
        this.offences = offences;
    }

    /**
     * Rows for a reader of a layout that is known.
     *
     * @param skipped records before the first row
     * @param names the names of the columns
     */
    CsvRows(int skipped, List<String> names, RowReader reader, Offences offences) {
        this(_ -> reader, offences);
        this.skipped = skipped;
        this.header.addAll(names);
        this.reader = reader;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        offences.atLine(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (skipped > 0) {
            return;
        }
        if (reader == null) {
            headerCharacters += length;
            requireLimits();
            header.add(new String(text, offset, length));
        } else if (index < header.size()) {
            reader.field(index, text, offset, length);
        }
    }

    private void requireLimits() {
        if (header.size() >= CsvLimits.COLUMNS
                || headerCharacters > CsvLimits.HEADER_CHARACTERS) {
            throw new UncheckedIOException(
                    new UnreadableException("the header has more than " + CsvLimits.COLUMNS
                            + " columns or " + CsvLimits.HEADER_CHARACTERS
                            + " characters; split the file"));
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return true;
        }
        if (skipped > 0) {
            skipped--;
            return true;
        }
        if (reader == null) {
            long before = offences.problems().total(); // of the files before this one
            reader = layouts.apply(header);
            return offences.problems().total() == before;
        }
        if (getFieldCount() == header.size()) {
            reader.endRow();
        } else {
            offences.add("", "", "has " + getFieldCount() + " fields, the header has "
                    + header.size());
        }
        return true;
    }

    /** The reader of the rows; null if there was no header. */
    @Nullable
    RowReader reader() {
        return reader;
    }
}
