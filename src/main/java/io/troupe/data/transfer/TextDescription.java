package io.troupe.data.transfer;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.csv.CsvFormat;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.data.storage.text.DecimalSign;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of text files that another tool has written; what is not said is told from each
 * file.
 *
 * @param format a layout that files are known to have
 * @param columns under which headers columns are found; an empty header leaves a column out
 * @param datePattern how dates are written, null if that is not said
 * @param zone where the clocks of times hang, null if that is not said
 * @param separator between fields, 0 if that is not said
 * @param decimal how numbers are written
 */
public record TextDescription(Format format, Map<String, String> columns,
        @Nullable String datePattern, @Nullable ZoneId zone, char separator, DecimalSign decimal) {
    /** Layouts that files are known to have. */
    public enum Format {
        /** Told from each file. */
        AUTO,
        /** As Yahoo's downloads. */
        YAHOO,
        /** As Stooq's downloads. */
        STOOQ,
        /** One of Troupe's own. */
        TROUPE,
        /** A column for each field, under the usual names. */
        GENERIC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the map. */
    public TextDescription {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Whether nothing is said about files. */
    boolean isSilent() {
        return hints().equals(TextHints.NONE);
    }

    /** What is said about files whose layouts are told from them. */
    TextHints hints() {
        return new TextHints(Layout.AUTO, columns, datePattern == null ? "" : datePattern,
                zone == null ? ZoneOffset.UTC : zone, separator, decimal, "");
    }

    /**
     * How files of a layout are read.
     *
     * @param usualSeparator between fields, unless another is said
     * @throws IllegalArgumentException if columns or dates cannot be as they are said
     */
    public CsvFormat formatFor(Format known, char usualSeparator) {
        CsvFormat base = switch (known) {
            case YAHOO -> CsvFormat.YAHOO;
            case STOOQ -> CsvFormat.STOOQ;
            case AUTO, TROUPE, GENERIC -> CsvFormat.GENERIC;
        };
        if (!columns.isEmpty()) {
            base = base.withColumns(columns);
        }
        if (datePattern != null || zone != null) {
            base = base.withDates(datePattern == null ? base.datePattern() : datePattern,
                    zone == null ? base.zone() : zone);
        }
        return base.withSigns(separator == 0 ? usualSeparator : separator,
                decimal == DecimalSign.COMMA);
    }
}
