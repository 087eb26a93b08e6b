package io.troupe.data.alignment;

import io.troupe.data.alignment.Alignment.Aligned;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Bars against the sessions of an exchange. */
final class SessionBars {
    private static final long DAY_SECONDS = 86_400;

    private final ExchangeCalendar calendar;
    private final Interval interval;
    /** The date of the session of a bar below a day; otherwise the day, week or month. */
    private final Buckets sessionOf;
    /** The day, week or month of a date. */
    private final Buckets periodOf;

    SessionBars(ExchangeCalendar calendar, Interval interval) {
        this.calendar = calendar;
        this.interval = interval;
        this.periodOf = new Buckets(Interval.DAY,
                interval.isIntraday() ? Interval.DAY : interval, null);
        this.sessionOf = interval.isIntraday()
                ? new Buckets(interval, Interval.DAY, calendar)
                : periodOf;
    }

    Aligned align(RawPanel panel, Policy outside, String source, DataProblems problems) {
        boolean[] kept = new boolean[panel.bars()];
        long barsOutside = 0;
        for (int bar = 0; bar < kept.length; bar++) {
            kept[bar] = isInSession(panel.times()[bar]);
            if (!kept[bar]) {
                barsOutside++;
                kept[bar] = outside == Policy.WARN;
                offend(outside, panel.times()[bar], source, problems);
            }
        }
        long[] missing = missing(pricedTimes(panel));
        return Presence.keep(panel, kept, barsOutside, missing.length,
                missing.length == 0 ? Aligned.NO_TIME : missing[0]);
    }

    private void offend(Policy outside, long time, String source, DataProblems problems) {
        if (outside == Policy.REJECT) {
            problems.add(new DataProblem(source, 0, "date", interval.format(time),
                    "is outside of the sessions of " + calendar.name() + "; set "
                            + SettingNames.DATA_RULES + " to drop such bars, or choose another "
                            + SettingNames.DATA_CALENDAR));
        }
    }

    private static long[] pricedTimes(RawPanel panel) {
        long[] times = new long[panel.bars()];
        int count = 0;
        for (int bar = 0; bar < panel.bars(); bar++) {
            if (Presence.priced(panel, bar) > 0) {
                times[count++] = panel.times()[bar];
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** Whether a bar belongs to a session. */
    boolean isInSession(long time) {
        return interval == Interval.DAY ? calendar.isOpen(date(time))
                : sessionOf.start(time) != Buckets.NOWHERE;
    }

    /**
     * Goes through the sessions between the first and the last of some bars' times, which come in
     * order.
     */
    void eachExpected(long[] times, Expected expected) {
        if (times.length == 0) {
            return;
        }
        long[] there = Arrays.stream(times).filter(this::isInSession).map(sessionOf::start)
                .distinct().toArray();
        LocalDate end = sessionDate(times[times.length - 1]).plusDays(1);
        sessionDate(times[0]).datesUntil(end).filter(calendar::isOpen)
                .mapToLong(LocalDate::toEpochDay)
                .map(day -> periodOf.start(day * DAY_SECONDS)).distinct()
                .forEachOrdered(
                        start -> expected.next(start, Arrays.binarySearch(there, start) < 0));
    }

    /** Takes sessions in order. */
    @FunctionalInterface
    interface Expected {
        /**
         * Takes the next session.
         *
         * @param start midnight UTC of its date, or of its week's or month's first
         * @param isMissing whether there is no bar of it
         */
        void next(long start, boolean isMissing);
    }

    private long[] missing(long[] times) {
        LongStream.Builder missing = LongStream.builder();
        eachExpected(times, (start, isMissing) -> {
            if (isMissing) {
                missing.add(start);
            }
        });
        return missing.build().toArray();
    }

    private LocalDate sessionDate(long time) {
        return date(isInSession(time) ? sessionOf.start(time) : time);
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, DAY_SECONDS));
    }
}
