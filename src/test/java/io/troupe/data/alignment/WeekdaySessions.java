package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** A calendar by hand: the same hours on all weekdays but some, and noon as the close of others. */
record WeekdaySessions(ZoneId zone, LocalTime opens, LocalTime closes, Set<LocalDate> holidays,
        Set<LocalDate> halfDays) implements ExchangeCalendar {
    static WeekdaySessions newYork() {
        return new WeekdaySessions(ZoneId.of("America/New_York"), LocalTime.of(9, 30),
                LocalTime.of(16, 0), Set.of(), Set.of());
    }

    static WeekdaySessions of(String zone, String opens, String closes) {
        return new WeekdaySessions(ZoneId.of(zone), LocalTime.parse(opens),
                LocalTime.parse(closes), Set.of(), Set.of());
    }

    WeekdaySessions closedOn(LocalDate... dates) {
        return new WeekdaySessions(zone, opens, closes, Set.of(dates), halfDays);
    }

    WeekdaySessions shortOn(LocalDate... dates) {
        return new WeekdaySessions(zone, opens, closes, holidays, Set.of(dates));
    }

    @Override
    public String name() {
        return "WEEKDAYS";
    }

    /** A session that opens after it closes begins on the evening before. */
    @Override
    public Optional<Session> session(LocalDate date) {
        if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || holidays.contains(date)) {
            return Optional.empty();
        }
        boolean isShort = halfDays.contains(date);
        LocalDate opening = opens.isBefore(closes) ? date : date.minusDays(1);
        return Optional.of(new Session(date, opening.atTime(opens).atZone(zone).toInstant(),
                date.atTime(isShort ? LocalTime.NOON : closes).atZone(zone).toInstant(),
                isShort));
    }
}
