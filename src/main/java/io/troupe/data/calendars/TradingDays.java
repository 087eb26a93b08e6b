package io.troupe.data.calendars;

import io.troupe.data.calendars.ExchangeCalendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which date an instant belongs to, for bars below a day: that of the session that holds it, else
 * that of the clocks of a zone. So the evening on which a session begins belongs to the session's
 * date, as foreign exchange has it. Immutable.
 */
public final class TradingDays {
    /** Dates of UTC. */
    public static final TradingDays UTC = new TradingDays(ZoneOffset.UTC, null);

    private final ZoneId zone;
    private final @Nullable ExchangeCalendar calendar;

    private TradingDays(ZoneId zone, @Nullable ExchangeCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** The dates of a zone's clocks. */
    public static TradingDays of(ZoneId zone) {
        return new TradingDays(zone, null);
    }

    /**
     * The dates of an exchange's sessions.
     *
     * @param zone whose clocks count between sessions
     * @param calendar of the exchange, or null for the zone's clocks alone
     */
    public static TradingDays of(ZoneId zone, @Nullable ExchangeCalendar calendar) {
        return new TradingDays(zone, calendar);
    }

    /** Whether these are the dates of UTC and nothing else. */
    public boolean isUtc() {
        return calendar == null && zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** The zone whose clocks count between sessions. */
    public ZoneId zone() {
        return zone;
    }

    /** The date that an instant belongs to. */
    public LocalDate date(long epochSeconds) {
        return session(epochSeconds).map(Session::date).orElseGet(() -> local(epochSeconds));
    }

    /**
     * The first second after the session that holds an instant; after its date by the clocks of the
     * zone where none does.
     */
    public long end(long epochSeconds) {
        return session(epochSeconds).map(session -> session.close().getEpochSecond())
                .orElseGet(() -> local(epochSeconds).plusDays(1).atStartOfDay(zone)
                        .toEpochSecond());
    }

    /** The session that holds an instant. */
    private Optional<Session> session(long epochSeconds) {
        if (calendar == null) {
            return Optional.empty();
        }
        Instant instant = Instant.ofEpochSecond(epochSeconds);
        LocalDate local = local(epochSeconds);
        // Zone and exchange may be a day apart, and a session may begin on the evening before.
        for (int days = -1; days <= 2; days++) {
            Optional<Session> session = calendar.session(local.plusDays(days));
            if (session.isPresent() && !instant.isBefore(session.get().open())
                    && instant.isBefore(session.get().close())) {
                return session;
            }
        }
        return Optional.empty();
    }

    private LocalDate local(long epochSeconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochSeconds), zone);
    }

    /**
     * The first second of a date: midnight of its zone, or the open of its session where that is
     * earlier.
     */
    public long start(LocalDate date) {
        long midnight = date.atStartOfDay(zone).toEpochSecond();
        return calendar == null ? midnight
                : calendar.session(date)
                        .map(session -> Math.min(midnight, session.open().getEpochSecond()))
                        .orElse(midnight);
    }
}
