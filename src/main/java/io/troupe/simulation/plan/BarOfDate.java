package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import java.time.LocalDate;

/** Finds the bar at which something of a date takes effect. */
public final class BarOfDate {
    private static final long SECONDS_PER_DAY = 86_400;

    private BarOfDate() {}

    /**
     * The first bar on a day (in UTC) or after it; the number of bars if there is none.
     *
     * @param date the day
     */
    public static int firstFrom(MarketData data, LocalDate date) {
        return data.lastBarAt(date.toEpochDay() * SECONDS_PER_DAY - 1) + 1;
    }
}
