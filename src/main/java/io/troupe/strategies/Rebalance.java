package io.troupe.strategies;

import java.time.LocalDate;

/**
 * How often a strategy looks again: on the first bar of each day, ISO week (from Monday) or month,
 * in UTC. The first bar of the data counts as the first of its period.
 */
public enum Rebalance {
    DAILY, WEEKLY, MONTHLY;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday, three days after the Monday its week began. */
    private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

    /** Whether the view's bar is the first of its period. */
    public boolean isDue(MarketView view) {
        return view.bar() == 0 || differs(view.epochSeconds(1), view.epochSeconds());
    }

    /** Whether two times, in epoch seconds, lie in different periods. */
    public boolean differs(long earlier, long later) {
        long earlierDay = Math.floorDiv(earlier, SECONDS_PER_DAY);
        long laterDay = Math.floorDiv(later, SECONDS_PER_DAY);
        // Most bars of a minute are on the day of the one before.
        return earlierDay != laterDay && period(earlierDay) != period(laterDay);
    }

    private long period(long epochDay) {
        return switch (this) {
            case DAILY -> epochDay;
            case WEEKLY -> Math.floorDiv(epochDay + DAYS_FROM_MONDAY_TO_EPOCH, DAYS_PER_WEEK);
            case MONTHLY -> {
                LocalDate date = LocalDate.ofEpochDay(epochDay);
                yield date.getYear() * 12L + date.getMonthValue();
            }
        };
    }
}
