package io.troupe.data.adjustment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which dates bars trade. A week or month trades on the sessions of its calendar; without one,
 * on all its days but Saturdays and Sundays.
 */
public final class BarDates {
    private static final long DAY_SECONDS = 86_400;

    private final Interval interval;
    private final TradingDays days;
    private final @Nullable ExchangeCalendar calendar;

    /**
     * The dates of bars.
     *
     * @param days of bars below a day
     * @param calendar whose sessions weeks and months have, or null
     */
    public BarDates(Interval interval, TradingDays days, @Nullable ExchangeCalendar calendar) {
        this.interval = interval;
        this.days = days;
        this.calendar = calendar;
    }

    /** Whether a bar holds more than one date. */
    public boolean areCoarse() {
        return interval.compareTo(Interval.DAY) > 0;
    }

    /** Whether something is traded in a bar on a date or after it. */
    boolean tradesFrom(LocalDate date, long start) {
        if (!areCoarse()) {
            return start >= startOf(date);
        }
        LocalDate first = date(start);
        LocalDate from = first.isBefore(date) ? date : first;
        return sessions(from, after(first)).findAny().isPresent();
    }

    /** Whether something is traded in a bar before a date. */
    public boolean tradesBefore(LocalDate date, long start) {
        return areCoarse() && sessions(date(start), date).findAny().isPresent();
    }

    private long startOf(LocalDate date) {
        return interval.isIntraday() ? days.start(date)
                : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private Stream<LocalDate> sessions(LocalDate from, LocalDate end) {
        return from.isBefore(end) ? from.datesUntil(end).filter(this::isTraded) : Stream.empty();
    }

    private boolean isTraded(LocalDate date) {
        return calendar == null ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                : calendar.isOpen(date);
    }

    private LocalDate after(LocalDate first) {
        return interval == Interval.WEEK ? first.plusDays(7)
                : first.withDayOfMonth(1).plusMonths(1);
    }

    private static LocalDate date(long start) {
        return LocalDate.ofEpochDay(Math.floorDiv(start, DAY_SECONDS));
    }
}
