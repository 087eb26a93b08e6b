package io.troupe.data.calendars;

import io.troupe.model.BarsPerYear;
import io.troupe.model.BarsPerYear.Origin;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.Locale;

/**
 * Bars per year by the times of the bars themselves, where no calendar says it: bars per 365.25
 * days, counted over whole weeks, so that it does not matter on which weekday the data ends. A
 * count within 2 % of a known number (365, 261, 260, 252, 52, 12, 4, 1, …) times the bars of the
 * usual day stands for that number.
 *
 * <p>Only the first four years are counted, so that what a run decided does not change when its
 * data grows. A gap of more than two weeks (and of 30 bars) is not counted, unless such gaps are
 * the rule. Holidays cannot be told from weekdays in less than a year: weekdays then stand for 252
 * sessions a year, but for markets that are open around the clock. Less than a week tells nothing:
 * what is usual for such bars is assumed, and said.
 */
public final class YearByTimes {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;
    private static final int MOST_WEEKS = 4 * 52;
    private static final int WEEKS_OF_YEAR = 52;
    private static final int LONG_GAP_BARS = 30;
    /** Where every fourth bar follows a long gap, that is the distance of the bars. */
    private static final int MOST_GAPS = 4;
    /** Of a year of sessions, so much may be holidays in a short window. */
    private static final double FEWEST_SESSIONS = 0.75;
    /** Minutes of a usual session, where not one of them was seen. */
    private static final long USUAL_SESSION = 390 * 60;

    private final Interval interval;
    private final DaysOfBars days;

    private YearByTimes(Interval interval, long[] times, int bars) {
        this.interval = interval;
        this.days = DaysOfBars.of(withoutGaps(interval, times, bars), MOST_WEEKS);
    }

    /**
     * Counts the bars.
     *
     * @param times their beginnings in epoch seconds UTC, increasing
     * @param bars how many of them count, from the first on
     */
    public static BarsPerYear of(Interval interval, long[] times, int bars) {
        return interval == Interval.WEEK || interval == Interval.MONTH
                ? periods(interval, withoutGaps(interval, times, bars))
                : new YearByTimes(interval, times, bars).year();
    }

    /** As {@code 252 sessions of 390 bars}. */
    static String product(double number, int barsOfDay, String what) {
        return Math.round(number / barsOfDay) + " " + what
                + (barsOfDay == 1 ? "" : " of " + barsOfDay + " bars");
    }

    /** Weeks and months, which begin at dates: their distances are counted. */
    private static BarsPerYear periods(Interval interval, long[] times) {
        double usual = interval == Interval.WEEK ? KnownYears.WEEKS : KnownYears.MONTHS;
        if (times.length <= 2) {
            return assumed(usual, "bars of a " + interval.label());
        }
        double count = (times.length - 1) * KnownYears.SECONDS
                / (times[times.length - 1] - times[0]);
        double known = KnownYears.nearest(count, 1);
        return Double.isNaN(known) ? counted(count) : counted(known, count, "");
    }

    private BarsPerYear year() {
        if (days.weeks() == 0) {
            return usual();
        }
        double count = days.bars() * KnownYears.SECONDS / (days.weeks() * WEEK);
        int ofDay = days.usualBars();
        double sessions = KnownYears.SESSIONS * ofDay;
        double known = KnownYears.nearest(count, ofDay);
        if (mayHaveHolidays(ofDay) && count >= FEWEST_SESSIONS * sessions
                && count <= (1 + KnownYears.TOLERANCE) * KnownYears.WEEKDAYS * ofDay) {
            return assumed(sessions, product(sessions, ofDay, "sessions")
                    + ", as less than a year does not show holidays");
        }
        return Double.isNaN(known) ? counted(count)
                : counted(known, count, ", taken for " + product(known, ofDay, "days"));
    }

    /** Whether these may be sessions whose holidays there was no time to see. */
    private boolean mayHaveHolidays(int barsOfDay) {
        boolean allDay = interval.isIntraday() && barsOfDay * interval.seconds() >= DAY;
        return days.weeks() < WEEKS_OF_YEAR && !days.hasWeekends() && !allDay;
    }

    private BarsPerYear usual() {
        boolean always = days.hasWeekends();
        double ofYear = always ? KnownYears.DAYS : KnownYears.SESSIONS;
        int ofDay = 1;
        if (interval.isIntraday()) {
            long session = always ? DAY : USUAL_SESSION;
            ofDay = days.mostBars() > 1 && !always ? days.mostBars()
                    : (int) Math.ceilDiv(session, interval.seconds());
        }
        return assumed(ofYear * ofDay, product(ofYear * ofDay, ofDay, always ? "days" : "sessions")
                + ", as less than a week cannot be counted");
    }

    private static BarsPerYear assumed(double number, String how) {
        return new BarsPerYear(number, Origin.ASSUMED, how);
    }

    private static BarsPerYear counted(double count) {
        double rounded = Math.max(0.1, Math.rint(count * 10) / 10);
        return new BarsPerYear(rounded, Origin.TIMES, "as counted in the data");
    }

    private static BarsPerYear counted(double number, double count, String what) {
        return new BarsPerYear(number, Origin.TIMES, String.format(Locale.ROOT,
                "%.1f counted in the data%s", count, what));
    }

    /** The times as if long gaps had not been, to the week. */
    private static long[] withoutGaps(Interval interval, long[] times, int bars) {
        long longest = Math.max(2 * WEEK, LONG_GAP_BARS * interval.seconds());
        long[] closed = new long[bars];
        long removed = 0;
        int gaps = 0;
        for (int bar = 0; bar < bars; bar++) {
            long gap = bar == 0 ? 0 : times[bar] - times[bar - 1];
            if (gap > longest) {
                removed += gap / WEEK * WEEK;
                gaps++;
            }
            closed[bar] = times[bar] - removed;
        }
        return gaps > bars / MOST_GAPS ? Arrays.copyOf(times, bars) : closed;
    }
}
