package io.troupe.data.generator;

import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Steps from bar to bar: weekdays, or the 390 minutes from 14:30 UTC of each weekday. */
final class SessionClock {
    private static final long OPENING_SECONDS = (14 * 60 + 30) * 60L;
    private static final long MINUTE_SECONDS = 60;

    private final Interval interval;
    private LocalDate date;
    private int minute;

    SessionClock(Interval interval, LocalDate start) {
        this.interval = interval;
        this.date = weekdayFrom(start).minusDays(1);
        this.minute = GeneratorSpec.MINUTES_PER_SESSION - 1;
    }

    /** Goes to the next bar and says whether a session begins with it. */
    boolean advance() {
        minute++;
        if (interval == Interval.MINUTE && minute < GeneratorSpec.MINUTES_PER_SESSION) {
            return false;
        }
        minute = 0;
        date = weekdayFrom(date.plusDays(1));
        return true;
    }

    /** The start of the current bar in epoch seconds UTC. */
    long epochSeconds() {
        long midnight = date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return interval.isIntraday() ? midnight + OPENING_SECONDS + minute * MINUTE_SECONDS
                : midnight;
    }

    /** Which part of a session's trading time a bar is. */
    double sessionPart() {
        return interval.isIntraday() ? 1.0 / GeneratorSpec.MINUTES_PER_SESSION : 1;
    }

    private static LocalDate weekdayFrom(LocalDate date) {
        LocalDate weekday = date;
        while (weekday.getDayOfWeek() == DayOfWeek.SATURDAY
                || weekday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            weekday = weekday.plusDays(1);
        }
        return weekday;
    }
}
