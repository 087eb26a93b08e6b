package io.troupe.data.calendars;

import io.troupe.data.calendars.ExchangeCalendar.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sessions of a calendar as text, the way a person writes them down. */
final class Sessions {
    private Sessions() {}

    static Stream<Session> between(ExchangeCalendar calendar, String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1))
                .map(calendar::session).flatMap(Optional::stream);
    }

    /** Dates of sessions. */
    static List<String> dates(ExchangeCalendar calendar, String first, String last) {
        return between(calendar, first, last).map(session -> session.date().toString()).toList();
    }

    /** Weekdays without a session. */
    static List<String> closed(ExchangeCalendar calendar, String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(date -> !SessionRules.isWeekend(date) && !calendar.isOpen(date))
                .map(LocalDate::toString).toList();
    }

    /** How many sessions there are in each year. */
    static List<Integer> perYear(ExchangeCalendar calendar, int first, int last) {
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .map(year -> dates(calendar, year + "-01-01", year + "-12-31").size()).toList();
    }

    /** {@code 09:30-16:00} in the zone of the exchange. */
    static String hours(ExchangeCalendar calendar, String date) {
        Session session = calendar.session(LocalDate.parse(date)).orElseThrow();
        return LocalTime.ofInstant(session.open(), calendar.zone()) + "-"
                + LocalTime.ofInstant(session.close(), calendar.zone());
    }
}
