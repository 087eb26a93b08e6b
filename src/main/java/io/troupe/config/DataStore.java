package io.troupe.config;

/** Which kind of store data is kept in. */
public enum DataStore implements Labeled {
    /** Told from the path. */
    AUTO("auto"),
    /** A text file. */
    CSV("csv"),
    /** A folder of Parquet files. */
    PARQUET("parquet"),
    /** A DuckDB file. */
    DUCKDB("duckdb"),
    /** A PostgreSQL server. */
    POSTGRES("postgres");

    private final String label;

    DataStore(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
