/** Tests of {@code io.troupe.data.storage.duckdb}. */
@NullMarked
package io.troupe.data.storage.duckdb;

import org.jspecify.annotations.NullMarked;
