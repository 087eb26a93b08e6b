package io.troupe.model;

import java.time.LocalDate;

/**
 * How often something is done: daily, by ISO week (from Monday), calendar month, quarter
 * or year, in UTC. A
 * period begins with the first bar that falls into it.
 */
public enum Cadence implements Labeled {
    NEVER("never"), DAILY("daily"), WEEKLY("weekly"), MONTHLY("monthly"), QUARTERLY(
            "quarterly"), YEARLY("yearly");

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MOST_DAYS_PER_MONTH = 31;
    private static final int MOST_DAYS_PER_QUARTER = 92;
    private static final int MOST_DAYS_PER_YEAR = 366;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int MONTHS_PER_QUARTER = 3;
    /** 1970-01-01 was a Thursday, three days after the Monday its week began. */
    private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whether a new period begins with a bar.
     *
     * @param previous when the bar before it began, in epoch seconds UTC
     * @param current when the bar begins
     */
    public boolean begins(long previous, long current) {
        long dayBefore = Math.floorDiv(previous, SECONDS_PER_DAY);
        long day = Math.floorDiv(current, SECONDS_PER_DAY);
        // Most bars of a minute are on the day of the one before.
        return day != dayBefore && period(day) != period(dayBefore);
    }

    /**
     * How many bars can begin in one period at most, whatever the market; 0 if there are none. So
     * many, counted from the first of a period, reach the first of the next one.
     */
    public int mostBars(Interval interval) {
        int days = switch (this) {
            case NEVER -> 0;
            case DAILY -> 1;
            case WEEKLY -> DAYS_PER_WEEK;
            case MONTHLY -> MOST_DAYS_PER_MONTH;
            case QUARTERLY -> MOST_DAYS_PER_QUARTER;
            case YEARLY -> MOST_DAYS_PER_YEAR;
        };
        return interval.isIntraday() ? Math.toIntExact(days * (SECONDS_PER_DAY
                / interval.seconds())) : days;
    }

    private long period(long epochDay) {
        return switch (this) {
            case NEVER -> 0;
            case DAILY -> epochDay;
            case WEEKLY -> Math.floorDiv(epochDay + DAYS_FROM_MONDAY_TO_EPOCH, DAYS_PER_WEEK);
            case MONTHLY -> {
                LocalDate date = LocalDate.ofEpochDay(epochDay);
                yield (long) date.getYear() * MONTHS_PER_YEAR + date.getMonthValue();
            }
            case QUARTERLY -> {
                LocalDate date = LocalDate.ofEpochDay(epochDay);
                yield (long) date.getYear() * MONTHS_PER_YEAR
                        + (date.getMonthValue() - 1) / MONTHS_PER_QUARTER;
            }
            case YEARLY -> LocalDate.ofEpochDay(epochDay).getYear();
        };
    }
}
