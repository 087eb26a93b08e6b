package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.ExchangeCalendar.Session;
import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which coarse bar a fine bar belongs to. Holds the last answer, so that bars in order of time
 * cost a comparison each; one thread at a time.
 *
 * <p>Without a calendar days are those of UTC and shorter bars begin at multiples of their length
 * since midnight UTC. With one, bars below a day count from the open of their session, a day is
 * the date of the session, and fine bars that overlap no session belong nowhere. Weeks begin on
 * Monday and months on the first, whether there is a session or not, so that all assets share
 * them.
 */
final class Buckets {
    /** The answer for a bar outside of every session. */
    static final long NOWHERE = Long.MIN_VALUE;

    private static final long DAY_SECONDS = 86_400;

    private final Interval from;
    private final Interval to;
    private final @Nullable ExchangeCalendar calendar;

    /** The bars that begin in [first, end) belong to the bucket or session below. */
    private long first;
    private long end;
    private long start;
    private @Nullable Session session;

    Buckets(Interval from, Interval to, @Nullable ExchangeCalendar calendar) {
        this.from = from;
        this.to = to;
        this.calendar = calendar;
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
     * The instant after which a coarse bar gets no fine bar any more. Without a calendar, days
     * last until midnight UTC, and nothing is expected of the weekend at the end of a week or
     * month of days.
     */
    long endOfTrading(long bucket) {
        long next = next(bucket);
        if (from == to || from == Interval.WEEK
                || (calendar == null && from.isIntraday())) {
            return next;
        }
        if (calendar == null) {
            return epoch(afterLastWeekday(date(next)));
        }
        if (to.isIntraday()) {
            Session around = sessionAt(calendar, bucket);
            return around == null ? next : Math.min(next, around.close().getEpochSecond());
        }
        LocalDate day = date(next - 1);
        while (epoch(day) >= bucket) {
            Optional<Session> last = calendar.session(day);
            if (last.isPresent()) {
                return from.isIntraday() ? last.get().close().getEpochSecond()
                        : epoch(day.plusDays(1));
            }
            day = day.minusDays(1);
        }
        return bucket;
    }

    private static LocalDate afterLastWeekday(LocalDate end) {
        LocalDate after = end;
        while (after.minusDays(1).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            after = after.minusDays(1);
        }
        return after;
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
        } else {
            start = to.isIntraday() ? Math.floorDiv(time, to.seconds()) * to.seconds()
                    : startOfDate(date(time));
            first = start;
            end = next(start);
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

    private long next(long bucket) {
        return to == Interval.MONTH ? epoch(date(bucket).plusMonths(1)) : bucket + to.seconds();
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, DAY_SECONDS));
    }

    private static long epoch(LocalDate date) {
        return date.toEpochDay() * DAY_SECONDS;
    }
}
