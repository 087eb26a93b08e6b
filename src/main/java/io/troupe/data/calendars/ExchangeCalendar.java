package io.troupe.data.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an exchange trades. A session bears the date on which it ends in the exchange's zone; days
 * without one are weekends and holidays. Immutable, deterministic: the time zone data of the JDK
 * and the rules in this package, never today's date.
 */
public interface ExchangeCalendar {
    /** The name used in settings: {@code NYSE}, {@code NASDAQ}, {@code LSE}, …. */
    String name();

    /** The zone in which its dates and hours are meant. */
    ZoneId zone();

    /** The session of a date, or empty if there is none. */
    Optional<Session> session(LocalDate date);

    /**
     * One session.
     *
     * @param date its date
     * @param open its first instant
     * @param close the instant after its last
     * @param isShort whether it ends early or begins late
     */
    record Session(LocalDate date, Instant open, Instant close, boolean isShort) {}

    /** Whether there is a session on a date. */
    default boolean isOpen(LocalDate date) {
        return session(date).isPresent();
    }
}
