package io.troupe.report.export;

import io.troupe.model.Labeled;

/** What an export is written as. */
public enum ExportFormat implements Labeled {
    /** A Parquet file a table. */
    PARQUET("parquet", "(FORMAT parquet, COMPRESSION zstd)"),
    /** A file of comma-separated values a table. */
    CSV("csv", "(FORMAT csv, HEADER true)"),
    /** One database of DuckDB. */
    DUCKDB("duckdb", "");

    private final String label;
    private final String copying;

    ExportFormat(String label, String copying) {
        this.label = label;
        this.copying = copying;
    }

    /** Its name, and how its files end. */
    @Override
    public String label() {
        return label;
    }

    /** How a table is copied to a file; empty where it is not. */
    String copying() {
        return copying;
    }
}
