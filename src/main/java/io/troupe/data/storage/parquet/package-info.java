/**
 * Folders of Parquet files as stores: those that Troupe wrote, with a list of the files that
 * count, and those of other programs. DuckDB reads and writes the files.
 */
@NullMarked
package io.troupe.data.storage.parquet;

import org.jspecify.annotations.NullMarked;
