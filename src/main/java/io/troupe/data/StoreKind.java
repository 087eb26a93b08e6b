package io.troupe.data;

/** Which kind of store a place is. */
public enum StoreKind {
    /** Told from the place: an address, a folder, the end of a file's name. */
    AUTO,
    /** A text file. */
    CSV,
    /** A folder of Parquet files. */
    PARQUET,
    /** A DuckDB file. */
    DUCKDB,
    /** A PostgreSQL server. */
    POSTGRES
}
