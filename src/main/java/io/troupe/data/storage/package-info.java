/**
 * Where market data is kept. A {@linkplain io.troupe.data.storage.Storage store} gives the
 * asked-for symbols and dates as a {@linkplain io.troupe.data.schema.RawPanel panel} or says
 * everything that is wrong with what it holds; text files are the first kind of store.
 *
 * <p>A text file is read in one pass: {@link io.troupe.data.storage.CsvFile} finds out what the
 * bytes are, FastCSV splits them, and a reader per layout checks each row and keeps what was
 * asked for.
 */
@NullMarked
package io.troupe.data.storage;

import org.jspecify.annotations.NullMarked;
