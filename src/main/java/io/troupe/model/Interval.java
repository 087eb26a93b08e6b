package io.troupe.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The distance between two bars of a data set, from one minute to one month.
 *
 * <p>A bar's time is its beginning. Bars below a day begin at an instant; daily, weekly and
 * monthly bars begin at midnight UTC of their first date, which stands for the exchange's own date,
 * whatever its zone.
 */
public enum Interval implements Labeled {
    MINUTE("minute", 60), MINUTES_5("5-minutes", 300), MINUTES_15("15-minutes", 900), MINUTES_30(
            "30-minutes", 1_800), HOUR("hour", 3_600), DAY("day", 86_400), WEEK("week",
                    7 * 86_400), MONTH("month", 30 * 86_400);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE_OF_DATE = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm");

    private final String label;
    private final long seconds;

    Interval(String label, long seconds) {
        this.label = label;
        this.seconds = seconds;
    }

    /** The name used in settings and files, like {@code minute} or {@code 5-minutes}. */
    @Override
    public String label() {
        return label;
    }

    /** The nominal length in seconds; a month counts 30 days. */
    public long seconds() {
        return seconds;
    }

    /** Whether bars begin at an instant, not at a date. */
    public boolean isIntraday() {
        return compareTo(DAY) < 0;
    }

    /** A bar's time as files write it: a date, or date and minute in UTC below a day. */
    public String format(long epochSeconds) {
        return (isIntraday() ? MINUTE_OF_DATE : DATE)
                .format(LocalDateTime.ofInstant(Instant.ofEpochSecond(epochSeconds),
                        ZoneOffset.UTC));
    }
}
