package io.troupe.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/** How often something is done. A period begins with the first bar that falls into it. */
public enum Cadence {
    NEVER, DAILY, WEEKLY, MONTHLY;

    /**
     * Whether a new period begins with a bar.
     *
     * @param previous when the bar before it began, in epoch seconds UTC
     * @param current when the bar begins
     */
    public boolean begins(long previous, long current) {
        if (this == NEVER) {
            return false;
        }
        LocalDate before = date(previous);
        LocalDate now = date(current);
        return switch (this) {
            case NEVER -> false;
            case DAILY -> !now.equals(before);
            case WEEKLY -> week(now) != week(before) || weekYear(now) != weekYear(before);
            case MONTHLY -> now.getMonthValue() != before.getMonthValue()
                    || now.getYear() != before.getYear();
        };
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static int weekYear(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static LocalDate date(long epochSeconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochSeconds), ZoneOffset.UTC);
    }
}
