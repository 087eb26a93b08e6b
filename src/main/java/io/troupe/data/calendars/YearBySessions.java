package io.troupe.data.calendars;

import io.troupe.data.calendars.ExchangeCalendar.Session;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bars per year by the sessions of an exchange: those of 28 years, after which dates fall on the
 * same weekdays again, whatever part of them the data covers. Bars below a day are counted from
 * the open of each session, so that half days have fewer of them and a last bar may be short. A
 * count within 2 % of a known number of sessions (252, 260, 261, 365) times the bars of the usual
 * session stands for that number.
 */
public final class YearBySessions {
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final int YEARS = 28;

    private YearBySessions() {}

    /** Counts the bars of a calendar's sessions. */
    public static BarsPerYear of(Interval interval, ExchangeCalendar calendar) {
        return switch (interval) {
            case WEEK -> said(KnownYears.WEEKS, calendar, "weeks");
            case MONTH -> said(KnownYears.MONTHS, calendar, "months");
            default -> counted(interval, calendar);
        };
    }

    private static BarsPerYear counted(Interval interval, ExchangeCalendar calendar) {
        Map<Integer, Integer> sessions = new TreeMap<>();
        FIRST.datesUntil(FIRST.plusYears(YEARS))
                .forEachOrdered(date -> calendar.session(date).ifPresent(
                        session -> sessions.merge(bars(session, interval), 1, Integer::sum)));
        long bars = 0;
        int usual = 1;
        for (Map.Entry<Integer, Integer> each : sessions.entrySet()) {
            bars += (long) each.getKey() * each.getValue();
            usual = each.getValue() >= sessions.getOrDefault(usual, 0) ? each.getKey() : usual;
        }
        double count = bars / (double) YEARS;
        double known = KnownYears.nearest(count, usual);
        return Double.isNaN(known) ? said(Math.rint(count), calendar, "sessions")
                : said(known, calendar, YearByTimes.product(known, usual, "sessions"));
    }

    private static int bars(Session session, Interval interval) {
        long seconds = Duration.between(session.open(), session.close()).toSeconds();
        return interval.isIntraday() ? (int) Math.ceilDiv(seconds, interval.seconds()) : 1;
    }

    private static BarsPerYear said(double number, ExchangeCalendar calendar, String what) {
        return new BarsPerYear(number, BarsPerYear.Origin.CALENDAR,
                calendar.name() + ", " + what);
    }
}
