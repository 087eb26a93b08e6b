package io.troupe.data.storage.csv;

import io.troupe.data.storage.text.DecimalSign;
import java.util.List;

/**
 * How a text file of another program is laid out.
 *
 * @param shape what its rows are
 * @param before records before the first row of values: lines above the header, and the header's
 * @param header the names of the columns; of a header of two levels what each column holds
 * @param symbols of a header of two levels: whose each column is; else empty
 * @param forms how fields are written
 * @param newestFirst whether times decrease from row to row
 * @param notes what was told from the file, in words
 */
record TextLayout(Shape shape, int before, List<String> header, List<String> symbols, Forms forms,
        boolean newestFirst, List<String> notes) {
    /** What a row is. */
    enum Shape {
        /** A bar, of the symbol of a column or of the file's. */
        BARS,
        /** The closes of all symbols. */
        CLOSES,
        /** The bars of all symbols, under a header of two levels. */
        LEVELS
    }

    /**
     * How fields are written.
     *
     * @param separator between them
     * @param datePattern of times, as {@link io.troupe.data.storage.text.TimeColumn} takes it
     * @param decimal before decimals; never {@link DecimalSign#AUTO}
     */
    record Forms(char separator, String datePattern, DecimalSign decimal) {}

    TextLayout {
        header = List.copyOf(header);
        symbols = List.copyOf(symbols);
        notes = List.copyOf(notes);
    }
}
