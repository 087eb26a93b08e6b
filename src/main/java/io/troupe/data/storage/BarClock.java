package io.troupe.data.storage;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** How a column of DuckDB holds times. */
enum BarClock {
    /** Whole seconds since 1970 UTC. */
    SECONDS,
    /** A date. */
    DATE,
    /** Date and time without a zone, meant as UTC. */
    TIMESTAMP,
    /** An instant. */
    INSTANT;

    /** The time in epoch seconds. */
    String seconds(String column) {
        return switch (this) {
            case SECONDS -> column;
            case DATE, TIMESTAMP -> "epoch_us(CAST(" + column + " AS TIMESTAMP)) // 1000000";
            case INSTANT -> "epoch_us(" + column + ") // 1000000";
        };
    }

    /** The beginning of a date, in a form that files are searched by without being read. */
    String startOf(LocalDate date) {
        long seconds = date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return switch (this) {
            case SECONDS -> Long.toString(seconds);
            case DATE -> "DATE '" + date + "'";
            case TIMESTAMP -> "TIMESTAMP '" + date + " 00:00:00'";
            case INSTANT -> "TIMESTAMPTZ '" + date + " 00:00:00+00'";
        };
    }
}
