package io.troupe.data.storage.csv;

/** How large the parts of a text file may be: beyond, it is no file of prices. */
final class CsvLimits {
    /** How many columns a file has at most. */
    static final int COLUMNS = 100_000;
    /** How many characters the header has at most. */
    static final int HEADER_CHARACTERS = 4 << 20;
    /** How many characters a field has at most. */
    static final int FIELD_CHARACTERS = 1 << 16;
    /** How many times its size a packed file unpacks to at most. */
    static final int PACKED_RATIO = 300;
    /** How many bytes are unpacked before {@link #PACKED_RATIO} holds. */
    static final long PACKED_RATIO_FROM_BYTES = 16L << 20;

    private CsvLimits() {}
}
