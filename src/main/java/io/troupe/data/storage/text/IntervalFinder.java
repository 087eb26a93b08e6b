package io.troupe.data.storage.text;

import io.troupe.data.storage.Spacing;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the interval of bars from their times: the longest interval that is not longer than the
 * smallest distance between two times of one symbol, and on whose grid all times lie.
 *
 * <p>Distances of dates say days, unless the smallest is 6 days (weeks labelled by their first
 * session, Monday being a holiday now and then) or 26 days and more (months likewise). Times of
 * day are at most hours apart, unless all are midnight. Without any distance, dates are days and
 * times of day are minutes. Data too sparse to show its interval is told too long an interval:
 * whoever knows better says so. What was found
 * from how many distances is told, and a mixture is a {@linkplain Spacing#question question}.
 */
public final class IntervalFinder {
    /** Shortest first; where one stands is its bit among the marks. */
    private static final List<Interval> BELOW_A_DAY = List.of(Interval.MINUTE, Interval.MINUTES_5,
            Interval.MINUTES_15, Interval.MINUTES_30, Interval.HOUR);
    private static final long DAY_SECONDS = 86_400;
    /** A day when clocks are put forward. */
    public static final long SHORTEST_DAY_SECONDS = 23 * 3_600;
    private static final int FEW_GAPS = 4;
    private static final long WEEK_DAYS = 6;
    private static final long MONTH_DAYS = 26;

    private final int[] one = new int[1];
    private final Midnights midnights = new Midnights();
    /** How many gaps are like each interval, in a cell. */
    private final Map<Interval, long[]> gapsLike = new EnumMap<>(Interval.class);
    private long[] latest = new long[0];
    private long[] gapBefore = new long[0];
    private long gaps;
    private long alone;
    private long lastGap;
    private long[] likeLastGap = gapsLike(Interval.MINUTE);
    private long smallest = Long.MAX_VALUE;
    private long offGrid;
    private boolean gridOfDays = true;
    private long lastTime = TimeColumn.NO_TIME;

    /** Looks at the next time of a symbol. */
    public void observe(int symbol, long time) {
        one[0] = symbol;
        observe(one, 1, time);
    }

    /** Looks at the next time of several symbols. */
    public void observe(int[] symbols, int count, long time) {
        long nearest = smallest;
        for (int at = 0; at < count; at++) {
            int symbol = symbols[at];
            requireRoom(symbol);
            long before = latest[symbol];
            latest[symbol] = time;
            if (before != TimeColumn.NO_TIME && before != time) {
                long gap = Math.abs(time - before);
                nearest = Math.min(nearest, gap);
                count(symbol, gap);
            }
        }
        smallest = nearest;
        observeTime(time);
    }

    /**
     * Takes distances that were counted elsewhere.
     *
     * @param gap a distance
     * @param count how often it is there
     * @param withLong how often it and the one before are of a day or more
     */
    public void add(long gap, long count, long withLong) {
        smallest = Math.min(smallest, gap);
        gaps += count;
        gapsLike(like(gap))[0] += count;
        alone += withLong;
    }

    /** Takes a time for its time of day alone, whatever grid it lies on. */
    public void observeTimeOfDay(long time) {
        gridOfDays &= time % DAY_SECONDS == 0;
        midnights.observe(time);
    }

    private long[] gapsLike(Interval interval) {
        return gapsLike.computeIfAbsent(interval, like -> new long[1]);
    }

    private void count(int symbol, long gap) {
        if (gap != lastGap) {
            lastGap = gap;
            likeLastGap = gapsLike(like(gap));
        }
        gaps++;
        likeLastGap[0]++;
        if (gap >= SHORTEST_DAY_SECONDS && gapBefore[symbol] >= SHORTEST_DAY_SECONDS) {
            alone++;
        }
        gapBefore[symbol] = gap;
    }

    /** The interval that a distance looks like. */
    private static Interval like(long gap) {
        if (gap >= SHORTEST_DAY_SECONDS) {
            return gap < WEEK_DAYS * DAY_SECONDS ? Interval.DAY
                    : gap < MONTH_DAYS * DAY_SECONDS ? Interval.WEEK : Interval.MONTH;
        }
        Interval like = Interval.MINUTE;
        for (Interval interval : BELOW_A_DAY) {
            like = interval.seconds() <= gap ? interval : like;
        }
        return like;
    }

    private void requireRoom(int symbol) {
        if (symbol >= latest.length) {
            int known = latest.length;
            latest = Arrays.copyOf(latest, Math.max(symbol + 1, known * 2));
            gapBefore = Arrays.copyOf(gapBefore, latest.length);
            Arrays.fill(latest, known, latest.length, TimeColumn.NO_TIME);
        }
    }

    private void observeTime(long time) {
        if (time != lastTime) {
            lastTime = time;
            offGrid |= marks(time);
            gridOfDays &= time % DAY_SECONDS == 0;
            midnights.observe(time);
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
    public boolean isFounded() {
        return smallest != Long.MAX_VALUE;
    }

    /** The interval; {@code intraday} tells whether the times had a time of day. */
    public Interval interval(boolean intraday) {
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

    /** The zone whose midnights all times are, if they are not those of UTC. */
    public Optional<ZoneId> zoneOfMidnights(@Nullable ZoneId known) {
        return gridOfDays ? Optional.empty() : midnights.zone(known);
    }

    /**
     * How the interval is known.
     *
     * @param intraday whether the times had a time of day
     * @param dates whose dates times are, or empty
     */
    public Spacing spacing(boolean intraday, String dates) {
        Interval found = interval(intraday);
        long like = isFounded() ? gapsLike(like(smallest))[0] : 0;
        return Spacing.found(found, gaps, like, dates, question(found));
    }

    /** Bars of a day among shorter ones would be annualized as these are; weeks as days. */
    private String question(Interval found) {
        long longer = 0;
        for (Map.Entry<Interval, long[]> like : gapsLike.entrySet()) {
            Interval interval = like.getKey();
            longer += !interval.isIntraday() && interval.compareTo(found) > 0
                    ? like.getValue()[0]
                    : 0;
        }
        if (found.isIntraday() && gaps > 1 && (2 * longer > gaps || 10 * alone > gaps)) {
            return longer + " of " + gaps + " gaps between bars are a day or more, others are of"
                    + " a " + found.label() + ": if these are bars of a day, set "
                    + SettingNames.DATA_INTERVAL + ": day, and " + SettingNames.DATA_ZONE
                    + " to the zone whose days they are; if not, set "
                    + SettingNames.DATA_INTERVAL + ": " + found.label();
        }
        return !found.isIntraday() && gaps >= FEW_GAPS && 2 * longer > gaps
                ? longer + " of " + gaps + " gaps between bars are longer than those of a "
                        + found.label() + ": the data mixes intervals; set "
                        + SettingNames.DATA_INTERVAL + " to the longest, or to " + found.label()
                        + " if bars are missing"
                : "";
    }

    private Interval ofDays() {
        if (!isFounded() || smallest < WEEK_DAYS * DAY_SECONDS) {
            return Interval.DAY;
        }
        return smallest < MONTH_DAYS * DAY_SECONDS ? Interval.WEEK : Interval.MONTH;
    }
}
