package io.troupe.data.health;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The dates of a calendar's sessions, each looked up once. */
final class SessionDates {
    static final long DAY_SECONDS = 86_400;
    /** Dates are kept from this one on; there are no older prices. */
    private static final long FIRST_DAY = LocalDate.of(1600, 1, 1).toEpochDay();

    private final ExchangeCalendar calendar;
    private final boolean instants;
    private final TradingDays days;
    private final BitSet known = new BitSet();
    private final BitSet open = new BitSet();

    /**
     * The dates of a calendar.
     *
     * @param instants whether bars begin at instants, whose date is that of the exchange's zone
     */
    SessionDates(ExchangeCalendar calendar, boolean instants) {
        this.calendar = calendar;
        this.days = TradingDays.of(calendar.zone(), calendar);
        this.instants = instants;
    }

    String name() {
        return calendar.name();
    }

    /** The date that a bar's time stands for, in UTC. */
    static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, DAY_SECONDS));
    }

    /** The date of the session that a bar begins in, else that of the exchange's clocks. */
    LocalDate dateOf(long time) {
        return instants ? days.date(time) : date(time);
    }

    /** Whether there is a session on the date of a bar. */
    boolean isOpen(long time) {
        return isOpen(dateOf(time));
    }

    private boolean isOpen(LocalDate date) {
        long day = date.toEpochDay() - FIRST_DAY;
        if (day < 0 || day > Integer.MAX_VALUE) {
            return calendar.isOpen(date);
        }
        int index = (int) day;
        if (!known.get(index)) {
            known.set(index);
            open.set(index, calendar.isOpen(date));
        }
        return open.get(index);
    }

    /** The sessions on the dates between two bars, both excluded. */
    List<LocalDate> between(long before, long after) {
        LocalDate end = dateOf(after);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = dateOf(before).plusDays(1); date.isBefore(end); date = date
                .plusDays(1)) {
            if (isOpen(date)) {
                dates.add(date);
            }
        }
        return dates;
    }
}
