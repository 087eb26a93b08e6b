package io.troupe.data.calendars;

import io.troupe.data.calendars.SessionRules.Hours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A calendar that follows rules. Works the sessions of a year out when one of them is first asked
 * for, and keeps them; may be shared between threads.
 */
final class RuledCalendar implements ExchangeCalendar {
    private final String name;
    private final ZoneId zone;
    private final SessionRules rules;
    private final Map<Integer, List<Optional<Session>>> years = new ConcurrentHashMap<>();

    RuledCalendar(String name, ZoneId zone, SessionRules rules) {
        this.name = name;
        this.zone = zone;
        this.rules = rules;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<Session> session(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::sessions).get(date.getDayOfYear() - 1);
    }

    private List<Optional<Session>> sessions(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(date -> rules.of(date).map(hours -> session(date, hours))).toList();
    }

    private Session session(LocalDate date, Hours hours) {
        return new Session(date, hours.open().atZone(zone).toInstant(),
                hours.close().atZone(zone).toInstant(), hours.isShort());
    }
}
