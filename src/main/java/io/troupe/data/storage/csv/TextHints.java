package io.troupe.data.storage.csv;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.text.DecimalSign;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a person says about a text file of another program; all else is told from the file, if it
 * is certain there.
 *
 * @param layout whether rows are bars or wide lines of closes
 * @param columns what a column is → its header, as in {@link CsvFormat#columns}
 * @param datePattern how dates are written, or empty
 * @param zone where the clocks of times without an offset hang
 * @param separator between fields, or 0
 * @param decimal what stands before decimals
 * @param symbol of files without symbols, or empty for their names
 */
public record TextHints(Layout layout, Map<String, String> columns, String datePattern, ZoneId zone,
        char separator, DecimalSign decimal, String symbol) {
    /** Nothing is said. */
    public static final TextHints NONE = new TextHints(Layout.AUTO, Map.of(), "", ZoneOffset.UTC,
            '\0', DecimalSign.AUTO, "");

    /** Checks the components. */
    public TextHints {
        columns = Map.copyOf(columns);
    }

    /** The same of another layout. */
    public TextHints layout(Layout other) {
        return new TextHints(other, columns, datePattern, zone, separator, decimal, symbol);
    }

    /** The same of another symbol. */
    public TextHints symbol(String other) {
        return new TextHints(layout, columns, datePattern, zone, separator, decimal, other);
    }

    /** The same with another form of dates and numbers. */
    public TextHints forms(String pattern, DecimalSign sign) {
        return new TextHints(layout, columns, pattern, zone, separator, sign, symbol);
    }

    CsvFormat format() {
        return CsvFormat.GENERIC.withColumns(columns);
    }
}
