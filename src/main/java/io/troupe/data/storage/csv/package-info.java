/**
 * Text files as stores, and as other programs write them. A file is read in one pass: {@link
 * io.troupe.data.storage.csv.CsvFile} finds out what the bytes are, FastCSV splits them, and a
 * reader per layout checks each row and keeps what was asked for. Actions and instruments lie in
 * text files beside the bars.
 */
@NullMarked
package io.troupe.data.storage.csv;

import org.jspecify.annotations.NullMarked;
