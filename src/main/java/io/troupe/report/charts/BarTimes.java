package io.troupe.report.charts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Times of bars in order, shared by the charts of a run. Immutable. */
public final class BarTimes {
    private static final int DATE_LENGTH = 10;
    private static final long DAY_SECONDS = 86_400;

    private final List<String> labels;
    private final long[] epochSeconds;

    private BarTimes(List<String> labels) {
        this.labels = List.copyOf(labels);
        epochSeconds = new long[labels.size()];
        Arrays.setAll(epochSeconds, bar -> epochSecond(this.labels.get(bar)));
    }

    /**
     * Of labels in increasing order of time.
     *
     * @param labels dates, as {@code 2008-09-15}, or times, as {@code 2008-09-15T14:30}, in UTC
     * @throws java.time.format.DateTimeParseException if one is neither
     */
    public static BarTimes of(List<String> labels) {
        return new BarTimes(labels);
    }

    private static long epochSecond(String label) {
        return label.length() <= DATE_LENGTH ? day(label).toEpochDay() * DAY_SECONDS
                : LocalDateTime.parse(label).toEpochSecond(ZoneOffset.UTC);
    }

    /** A fund has thousands of dates for each of its charts: most are read without a formatter. */
    private static LocalDate day(String label) {
        int year = digits(label, 0, 4);
        int month = digits(label, 5, 7);
        int day = digits(label, 8, DATE_LENGTH);
        boolean isPlain = year >= 0 && month > 0 && day > 0 && label.charAt(4) == '-'
                && label.charAt(7) == '-';
        if (isPlain) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                // The formatter says it better.
            }
        }
        return LocalDate.parse(label);
    }

    /** The number that some characters are; −1 where they are none, or not there. */
    private static int digits(String label, int from, int to) {
        if (label.length() < to) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = label.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** How many bars there are. */
    public int count() {
        return epochSeconds.length;
    }

    /** A bar's time as it was given. */
    public String label(int bar) {
        return labels.get(bar);
    }

    /** A bar's time in seconds since 1970, UTC. */
    public long epochSecond(int bar) {
        return epochSeconds[bar];
    }
}
