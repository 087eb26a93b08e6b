package io.troupe.data.calendars;

import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Which date and session a bar belongs to, by the time at which it begins. Bars of a day or more
 * bear the first date they hold, and each is a session of its own. Immutable.
 *
 * @param interval the distance between bars
 * @param days of bars below a day
 */
public record BarSessions(Interval interval, TradingDays days) {
    private static final long DAY_SECONDS = 86_400;
    private static final int DAYS_TO_END_OF_WEEK = 6;

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

    /**
     * The last date that is over at the close of the bar that begins then: of bars below a day that
     * of the session once it has ended, of weeks and months the last they hold.
     */
    public LocalDate closedThrough(long epochSeconds) {
        LocalDate date = date(epochSeconds);
        return switch (interval) {
            case DAY -> date;
            case WEEK -> date.plusDays(DAYS_TO_END_OF_WEEK);
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case MINUTE, MINUTES_5, MINUTES_15, MINUTES_30, HOUR ->
                barsToEnd(epochSeconds) == 0 ? date : date.minusDays(1);
        };
    }
}
