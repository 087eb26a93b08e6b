package io.troupe.report.charts;

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
        return label.length() <= DATE_LENGTH
                ? LocalDate.parse(label).toEpochDay() * DAY_SECONDS
                : LocalDateTime.parse(label).toEpochSecond(ZoneOffset.UTC);
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
