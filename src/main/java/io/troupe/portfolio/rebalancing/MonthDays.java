package io.troupe.portfolio.rebalancing;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Days of months, in UTC, as bars know them. */
final class MonthDays {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MONTHS_PER_YEAR = 12;

    private MonthDays() {}

    /** The day of a bar, since 1970-01-01. */
    static long day(BarTimes bars, int bar) {
        return Math.floorDiv(bars.epochSeconds(bar), SECONDS_PER_DAY);
    }

    /** The number of the month of a day. */
    static long month(long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return (long) date.getYear() * MONTHS_PER_YEAR + date.getMonthValue() - 1;
    }

    /** The first day of a month. */
    static LocalDate first(long month) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(month, MONTHS_PER_YEAR)),
                Math.floorMod(month, MONTHS_PER_YEAR) + 1, 1);
    }

    /**
     * Whether a bar is the first one on the chosen day of a month or after it. The first bar of all
     * is none: nothing tells whether it is the first.
     *
     * @param chosen from the number of a month to the day that is chosen in it, if any
     */
    static boolean reaches(BarTimes bars, int bar, LongFunction<OptionalLong> chosen) {
        if (bar == 0) {
            return false;
        }
        long before = day(bars, bar - 1);
        long day = day(bars, bar);
        if (before == day) {
            return false;
        }
        for (long month = month(before); month <= month(day); month++) {
            OptionalLong wanted = chosen.apply(month);
            if (wanted.isPresent() && before < wanted.getAsLong() && wanted.getAsLong() <= day) {
                return true;
            }
        }
        return false;
    }

    /** The last bar before the day of a bar, or −1. */
    static int lastBarOfDayBefore(BarTimes bars, int bar) {
        long day = day(bars, bar);
        int known = bar;
        int step = 1;
        while (known - step >= 0 && day(bars, known - step) == day) {
            known -= step;
            step *= 2;
        }
        int low = Math.max(-1, known - step);
        while (known - low > 1) {
            int middle = (low + known) >>> 1;
            if (day(bars, middle) == day) {
                known = middle;
            } else {
                low = middle;
            }
        }
        return known - 1;
    }
}
