package io.troupe.data.schema;

import java.util.Locale;

/** What the values of a column are. */
public enum ColumnType {
    /** A date, or date and time of day: {@code yyyy-MM-dd[THH:mm]}. */
    TIME,
    /** A date: {@code yyyy-MM-dd}. */
    DATE,
    /** The name of something that is traded; see {@link Symbols}. */
    SYMBOL,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Any text. */
    TEXT;

    /** The name as it is printed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
