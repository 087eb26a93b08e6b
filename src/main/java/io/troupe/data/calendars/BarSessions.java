package io.troupe.data.calendars;

import io.troupe.model.Interval;
import java.time.LocalDate;

/**
 * Which date and session a bar belongs to, by the time at which it begins. Bars of a day or more
 * bear the first date they hold, and each is a session of its own. Immutable.
 *
 * @param interval the distance between bars
 * @param days of bars below a day
 */
public record BarSessions(Interval interval, TradingDays days) {
    private static final long DAY_SECONDS = 86_400;

    /** The date of the bar that begins then. */
    public LocalDate date(long epochSeconds) {
        return interval.isIntraday() ? days.date(epochSeconds)
                : LocalDate.ofEpochDay(Math.floorDiv(epochSeconds, DAY_SECONDS));
    }

    /**
     * How many more bars begin before its session ends, as the calendar says and whether or not
     * something trades in them; 0 for the last.
     */
    public int barsToEnd(long epochSeconds) {
        return !interval.isIntraday() ? 0
                : (int) Math.ceilDiv(days.end(epochSeconds) - epochSeconds, interval.seconds())
                        - 1;
    }
}
