package io.troupe.data.calendars;

import java.util.Map;
import java.util.TreeMap;

/**
 * Bars by the dates of UTC on which they begin, in the whole weeks from the first bar on.
 *
 * @param weeks how many whole weeks there are, ≥ 0
 * @param bars how many bars begin in them; in all the data if there is no whole week
 * @param usualBars how many bars most days with a bar have, the larger where two are as common; 1
 *        if there is no bar
 * @param mostBars how many bars the day with the most has; 0 if there is no bar
 * @param hasWeekends whether there is a bar on a Saturday or Sunday
 */
record DaysOfBars(int weeks, long bars, int usualBars, int mostBars, boolean hasWeekends) {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;
    /** Epoch day 0 was a Thursday: two days later it is Saturday. */
    private static final int SATURDAY = 2;
    private static final int SUNDAY = 3;

    static DaysOfBars of(long[] times, int mostWeeks) {
        int weeks = times.length == 0 ? 0
                : (int) Math.min(mostWeeks, (times[times.length - 1] - times[0]) / WEEK);
        long end = weeks == 0 ? Long.MAX_VALUE : times[0] + weeks * WEEK;
        Map<Integer, Integer> daysByBars = new TreeMap<>();
        long bars = 0;
        int ofDay = 0;
        boolean weekends = false;
        for (int bar = 0; bar < times.length && times[bar] < end; bar++) {
            long date = Math.floorDiv(times[bar], DAY);
            int weekday = (int) Math.floorMod(date, 7L);
            weekends |= weekday == SATURDAY || weekday == SUNDAY;
            bars++;
            ofDay++;
            boolean isLast = bar + 1 == times.length || times[bar + 1] >= end;
            if (isLast || Math.floorDiv(times[bar + 1], DAY) != date) {
                daysByBars.merge(ofDay, 1, Integer::sum);
                ofDay = 0;
            }
        }
        return new DaysOfBars(weeks, bars, usual(daysByBars),
                daysByBars.keySet().stream().mapToInt(Integer::intValue).max().orElse(0),
                weekends);
    }

    private static int usual(Map<Integer, Integer> daysByBars) {
        int usual = 1;
        for (Map.Entry<Integer, Integer> each : daysByBars.entrySet()) {
            usual = each.getValue() >= daysByBars.getOrDefault(usual, 0) ? each.getKey() : usual;
        }
        return usual;
    }
}
