package io.troupe.data.storage.text;

/** What stands before the decimals of a number. */
public enum DecimalSign {
    /** Told from the numbers, if they show it. */
    AUTO,
    /** {@code 1234.5}, with commas between thousands if any. */
    POINT,
    /** {@code 1234,5}, with points between thousands if any. */
    COMMA
}
