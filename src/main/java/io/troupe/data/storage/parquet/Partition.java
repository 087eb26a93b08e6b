package io.troupe.data.storage.parquet;

/** By what a folder of Parquet files is divided. */
public enum Partition {
    /** One file per symbol: few symbols are found at once. */
    SYMBOL,
    /** One file per year, sorted by time: all symbols of a range are found at once. */
    YEAR
}
