package io.troupe.data.storage.duckdb;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a column of DuckDB holds times. */
public enum BarClock {
    /** Whole seconds since 1970 UTC. */
    SECONDS,
    /** A date. */
    DATE,
    /** Date and time without a zone, meant as UTC. */
    TIMESTAMP,
    /** An instant. */
    INSTANT;

    /** The time in epoch seconds. */
    public String seconds(String column) {
        return switch (this) {
            case SECONDS -> column;
            case DATE, TIMESTAMP -> "epoch_us(CAST(" + column + " AS TIMESTAMP)) // 1000000";
            case INSTANT -> "epoch_us(" + column + ") // 1000000";
        };
    }

    /** A time in epoch seconds, in a form that files are searched by without being read. */
    String at(long seconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        String text = time.toLocalDate() + " " + time.toLocalTime();
        return switch (this) {
            case SECONDS -> Long.toString(seconds);
            case DATE -> "DATE '" + time.toLocalDate() + "'";
            case TIMESTAMP -> "TIMESTAMP '" + text + "'";
            case INSTANT -> "TIMESTAMPTZ '" + text + "+00'";
        };
    }
}
