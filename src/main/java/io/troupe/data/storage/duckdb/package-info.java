/**
 * DuckDB: a database file as a store, and the queries through which other files are read and
 * written as well. {@link io.troupe.data.storage.duckdb.DuckDb} is the connection, {@link
 * io.troupe.data.storage.duckdb.BarTable} says where bars are, whatever they lie in.
 */
@NullMarked
package io.troupe.data.storage.duckdb;

import org.jspecify.annotations.NullMarked;
