package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the interval of bars from their times: the longest interval that is not longer than the
 * smallest distance between two times of one symbol, and on whose grid all times lie.
 *
 * <p>Distances of dates say days, unless the smallest is 6 days (weeks labelled by their first
 * session, Monday being a holiday now and then) or 26 days and more (months likewise). Times of
 * day are at most hours apart, unless all are midnight. Without any distance, dates are days and
 * times of day are minutes. Data too sparse to show its interval is told too long an interval:
 * whoever knows better says so.
 */
final class IntervalFinder {
    /** Shortest first; where one stands is its bit among the marks. */
    private static final List<Interval> BELOW_A_DAY = List.of(Interval.MINUTE, Interval.MINUTES_5,
            Interval.MINUTES_15, Interval.MINUTES_30, Interval.HOUR);
    private static final long DAY_SECONDS = 86_400;
    private static final long WEEK_DAYS = 6;
    private static final long MONTH_DAYS = 26;

    private final int[] one = new int[1];
    private long[] latest = new long[0];
    private long smallest = Long.MAX_VALUE;
    private long offGrid;
    private boolean gridOfDays = true;
    private long lastTime = TimeColumn.NO_TIME;

    /** Looks at the next time of a symbol. */
    void observe(int symbol, long time) {
        one[0] = symbol;
        observe(one, 1, time);
    }

    /** Looks at the next time of several symbols. */
    void observe(int[] symbols, int count, long time) {
        long nearest = smallest;
        for (int at = 0; at < count; at++) {
            int symbol = symbols[at];
            requireRoom(symbol);
            long before = latest[symbol];
            latest[symbol] = time;
            if (before != TimeColumn.NO_TIME && before != time) {
                nearest = Math.min(nearest, Math.abs(time - before));
            }
        }
        smallest = nearest;
        observeTime(time);
    }

    private void requireRoom(int symbol) {
        if (symbol >= latest.length) {
            int known = latest.length;
            latest = Arrays.copyOf(latest, Math.max(symbol + 1, known * 2));
            Arrays.fill(latest, known, latest.length, TimeColumn.NO_TIME);
        }
    }

    private void observeTime(long time) {
        if (time != lastTime) {
            lastTime = time;
            offGrid |= marks(time);
            gridOfDays &= time % DAY_SECONDS == 0;
        }
    }

    /** A bit for each interval below a day on whose grid the time does not lie. */
    private static long marks(long time) {
        long ofHour = Math.floorMod(time, 3_600L);
        if (ofHour == 0) {
            return 0;
        }
        long marks = 0;
        for (int candidate = 1; candidate < BELOW_A_DAY.size(); candidate++) {
            if (ofHour % BELOW_A_DAY.get(candidate).seconds() != 0) {
                marks |= 1L << candidate;
            }
        }
        return marks;
    }

    /** Whether two times of one symbol were seen: the interval is more than a guess. */
    boolean isFounded() {
        return smallest != Long.MAX_VALUE;
    }

    /** The interval; {@code intraday} tells whether the times had a time of day. */
    Interval interval(boolean intraday) {
        if (!intraday || (gridOfDays && isFounded() && smallest >= DAY_SECONDS)) {
            return ofDays();
        }
        Interval longest = Interval.MINUTE;
        for (int candidate = 0; candidate < BELOW_A_DAY.size(); candidate++) {
            Interval interval = BELOW_A_DAY.get(candidate);
            boolean fits = interval.seconds() <= smallest && (offGrid >>> candidate & 1) == 0;
            longest = fits && isFounded() ? interval : longest;
        }
        return longest;
    }

    private Interval ofDays() {
        if (!isFounded() || smallest < WEEK_DAYS * DAY_SECONDS) {
            return Interval.DAY;
        }
        return smallest < MONTH_DAYS * DAY_SECONDS ? Interval.WEEK : Interval.MONTH;
    }
}
