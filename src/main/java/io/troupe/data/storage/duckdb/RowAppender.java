package io.troupe.data.storage.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * Adds rows to a table, value by value in the order of its columns; the fastest way there is. Rows
 * are in the table when it is closed. Not safe for use by several threads.
 *
 * <p>What cannot be written is thrown as {@link UncheckedIOException}, in the database's words.
 */
public final class RowAppender implements AutoCloseable {
    private final DuckDBAppender appender;
    private final String name;
    private boolean hasBegun;

    RowAppender(DuckDBAppender appender, String name) {
        this.appender = appender;
        this.name = name;
    }

    @FunctionalInterface
    private interface Step {
        void on(DuckDBAppender appender) throws SQLException;
    }

    private void add(Step step) {
        try {
            if (!hasBegun) {
                appender.beginRow();
                hasBegun = true;
            }
            step.on(appender);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    private UncheckedIOException failed(SQLException problem) {
        return new UncheckedIOException(DuckDb.failure(name, problem));
    }

    /** A text. */
    public void text(String value) {
        add(row -> row.append(value));
    }

    /** A number, nothing if it is NaN. */
    public void number(double value) {
        if (Double.isNaN(value)) {
            nothing();
        } else {
            add(row -> row.append(value));
        }
    }

    /** A whole number of a column of 32 bits. */
    public void integer(int value) {
        add(row -> row.append(value));
    }

    /** An exact decimal, which has to have the scale of its column. */
    public void decimal(BigDecimal value) {
        add(row -> row.append(value));
    }

    /** A time, in seconds since 1970 in UTC. */
    public void time(long epochSeconds) {
        add(row -> row.appendEpochMicros(Math.multiplyExact(epochSeconds, 1_000_000)));
    }

    /** No value. */
    public void nothing() {
        add(DuckDBAppender::appendNull);
    }

    /** Ends a row of which all columns were given. */
    public void endRow() {
        add(DuckDBAppender::endRow);
        hasBegun = false;
    }

    @Override
    public void close() throws IOException {
        try {
            appender.close();
        } catch (SQLException problem) {
            throw DuckDb.failure(name, problem);
        }
    }
}
