package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.ExchangeCalendar.Session;
import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which coarse bar a fine bar belongs to. Holds the last answer, so that bars in order of time
 * cost a comparison each; one thread at a time.
 *
 * <p>Without a calendar days are those of a zone's clocks and shorter bars begin at multiples of
 * their length since midnight there. With one, bars below a day count from the open of their
 * session, a day is the date of the session, and fine bars that overlap no session belong nowhere.
 * Weeks begin on Monday and months on the first, whether there is a session or not, so that all
 * assets share them.
 */
final class Buckets {
    /** The answer for a bar outside of every session. */
    static final long NOWHERE = Long.MIN_VALUE;

    private static final long DAY_SECONDS = 86_400;
    /** Longer than any exchange was closed since 1990: beyond it, no session is looked for. */
    private static final int MOST_DAYS_WITHOUT_SESSION = 60;

    private final Interval from;
    private final Interval to;
    private final @Nullable ExchangeCalendar calendar;
    private final ZoneId zone;

    /** The bars that begin in [first, end) belong to the bucket or session below. */
    private long first;
    private long end;
    private long start;
    private @Nullable Session session;

    /** Buckets of the sessions of a calendar, or of days of UTC. */
    Buckets(Interval from, Interval to, @Nullable ExchangeCalendar calendar) {
        this(from, to, calendar, ZoneOffset.UTC);
    }

    /**
     * Buckets of sessions or of days.
     *
     * @param zone whose days count where there is no calendar, for fine bars below a day
     */
    Buckets(Interval from, Interval to, @Nullable ExchangeCalendar calendar, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The start of the coarse bar for a fine bar that begins then, or {@link #NOWHERE}. */
    long start(long time) {
        if (from == to) {
            return time;
        }
        if (time < first || time >= end) {
            locate(time);
        }
        return session == null || !to.isIntraday() ? start : startInSession(session, time);
    }

    /**
     * The coarse bar of the first fine bar that can begin at or after a time: so far nothing tells
     * that it is over. Without a calendar there can be a fine bar at any time.
     */
    long nextPossible(long time) {
        if (calendar == null || from.compareTo(Interval.DAY) > 0) {
            return start(time);
        }
        if (from == Interval.DAY) {
            LocalDate open = firstOpen(calendar, date(time));
            return open == null ? startOfDate(date(time)) : startOfDate(open);
        }
        long own = start(time);
        if (own != NOWHERE) {
            return own;
        }
        LocalDate local = LocalDate.ofInstant(Instant.ofEpochSecond(time), calendar.zone());
        LocalDate open = firstOpen(calendar, local);
        while (open != null
                && calendar.session(open).orElseThrow().open().getEpochSecond() < time) {
            open = firstOpen(calendar, open.plusDays(1));
        }
        return open == null ? startOfDate(local)
                : start(calendar.session(open).orElseThrow().open().getEpochSecond());
    }

    private static @Nullable LocalDate firstOpen(ExchangeCalendar sessions, LocalDate date) {
        for (int days = 0; days < MOST_DAYS_WITHOUT_SESSION; days++) {
            if (sessions.isOpen(date.plusDays(days))) {
                return date.plusDays(days);
            }
        }
        return null;
    }

    /** The coarse bar that a fine bar went into, or if it overlaps no session, the one before. */
    long startAtOrBefore(long time) {
        long own = start(time);
        if (own != NOWHERE || calendar == null) {
            return own;
        }
        LocalDate local = LocalDate.ofInstant(Instant.ofEpochSecond(time), calendar.zone());
        for (int days = -1; days < MOST_DAYS_WITHOUT_SESSION; days++) {
            Optional<Session> session = calendar.session(local.minusDays(days));
            if (session.isPresent() && session.get().close().getEpochSecond() <= time) {
                return start(session.get().close().getEpochSecond() - 1);
            }
        }
        return startOfDate(local);
    }

    private void locate(long time) {
        session = calendar != null && from.isIntraday() ? sessionAt(calendar, time) : null;
        if (session != null) {
            start = startOfDate(session.date());
            first = session.open().getEpochSecond();
            end = session.close().getEpochSecond();
        } else if (calendar != null && from.isIntraday()) {
            only(time, NOWHERE);
        } else if (from == Interval.WEEK) {
            only(time, startOfDate(date(time).plusDays(6)));
        } else if (from.isIntraday()) {
            locateInDay(time);
        } else {
            start = startOfDate(date(time));
            first = start;
            end = next(start);
        }
    }

    private void locateInDay(long time) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(time), zone);
        long midnight = date.atStartOfDay(zone).toEpochSecond();
        first = midnight;
        end = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        start = startOfDate(date);
        if (to.isIntraday()) {
            start = midnight + (time - midnight) / to.seconds() * to.seconds();
            first = start;
            end = Math.min(end, start + to.seconds());
        }
    }

    private void only(long time, long itsStart) {
        start = itsStart;
        first = time;
        end = time + 1;
    }

    /** The session that a fine bar overlaps; of two, the one in which it begins. */
    private @Nullable Session sessionAt(ExchangeCalendar sessions, long time) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(time), sessions.zone());
        for (int days = 0; days <= 1; days++) {
            Session found = sessions.session(date.plusDays(days)).orElse(null);
            if (found != null && time < found.close().getEpochSecond()
                    && time + from.seconds() > found.open().getEpochSecond()) {
                return found;
            }
        }
        return null;
    }

    private long startInSession(Session around, long time) {
        long open = around.open().getEpochSecond();
        return open + Math.max(0, time - open) / to.seconds() * to.seconds();
    }

    private long startOfDate(LocalDate date) {
        return epoch(switch (to) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            default -> date;
        });
    }

    /** The start of the coarse bar after one. */
    long next(long bucket) {
        return to == Interval.MONTH ? epoch(date(bucket).plusMonths(1)) : bucket + to.seconds();
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, DAY_SECONDS));
    }

    private static long epoch(LocalDate date) {
        return date.toEpochDay() * DAY_SECONDS;
    }
}
