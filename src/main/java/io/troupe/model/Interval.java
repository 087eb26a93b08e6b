package io.troupe.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The distance between two bars of a data set. */
public enum Interval {
    MINUTE("minute", 60, "yyyy-MM-dd'T'HH:mm"), DAY("day", 86_400, "yyyy-MM-dd");

    private final String label;
    private final long seconds;
    private final DateTimeFormatter format;

    Interval(String label, long seconds, String pattern) {
        this.label = label;
        this.seconds = seconds;
        this.format = DateTimeFormatter.ofPattern(pattern);
    }

    /** The name used in settings and files: {@code minute} or {@code day}. */
    public String label() {
        return label;
    }

    /** The nominal length in seconds. */
    public long seconds() {
        return seconds;
    }

    /** A bar's time as files write it: a date for daily bars, else date and minute. */
    public String format(long epochSeconds) {
        return format.format(LocalDateTime.ofInstant(Instant.ofEpochSecond(epochSeconds),
                ZoneOffset.UTC));
    }
}
