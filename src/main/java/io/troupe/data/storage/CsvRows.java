package io.troupe.data.storage;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields from the CSV parser as they stand in its buffer, without making strings of them, and
 * hands them to the reader of the layout that the header shows. Each record's value says whether
 * to read on: a header that cannot be used ends the reading.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Layout layout;
    private final Selection selection;
    private final Offences offences;
    private final List<String> header = new ArrayList<>();
    private @Nullable RowReader reader;

    CsvRows(Layout layout, Selection selection, Offences offences) {
        this.layout = layout;
        this.selection = selection;
        this.offences = offences;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        offences.atLine(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (reader == null) {
            header.add(new String(text, offset, length));
        } else if (index < header.size()) {
            reader.field(index, text, offset, length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return true;
        }
        if (reader == null) {
            reader = readerFor(header);
            return offences.isEmpty();
        }
        if (getFieldCount() == header.size()) {
            reader.endRow();
        } else {
            offences.add("", "", "has " + getFieldCount() + " fields, the header has "
                    + header.size());
            reader.dropRow();
        }
        return true;
    }

    private RowReader readerFor(List<String> names) {
        boolean bars = switch (layout) {
            case CLOSES -> false;
            case BARS -> true;
            case AUTO -> looksLikeBars(names);
        };
        return bars ? BarsReader.of(names, selection, offences)
                : ClosesReader.of(names, selection, offences);
    }

    /** A column {@code symbol}, or open and close together: LOW alone is a company. */
    private static boolean looksLikeBars(List<String> names) {
        List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return lower.contains("symbol") || (lower.contains("open") && lower.contains("close"));
    }

    /** What was read, or null with an offence that says why there is nothing. */
    @Nullable
    RawPanel panel() {
        if (reader == null) {
            offences.addForFile("is empty; the first line must be a header like date,AAPL,MSFT");
            return null;
        }
        return reader.panel();
    }
}
