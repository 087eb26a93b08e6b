package io.troupe.data.calendars;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * The stock exchanges of New York, from 1990 on: 09:30 to 16:00.
 *
 * <p>Holidays and days of closure are those of Strata's {@code NYSE} calendar, which knows the
 * days of mourning, the week of September 2001 and the hurricane's second day; the first, 29
 * October 2012, is added. Short days follow the exchange's holiday notices: until 13:00 (14:00
 * before 1993) on Christmas Eve and, since 1992, the day after Thanksgiving; since 1995 until 13:00
 * before Independence Day, which for a Thursday the 4th was the day after until 2002. The table
 * has closes and openings that no rule foresaw, of half an hour or more and the early close of
 * 2005. Not known: halts during a session, delays of a few minutes, minutes of silence.
 *
 * <p>Source: NYSE, <em>Holidays and trading hours</em> and its <em>Special closings</em> list.
 */
final class NewYorkRules implements SessionRules {
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final int EARLY_SINCE = 1993;
    private static final int THANKSGIVING_SINCE = 1992;
    private static final int INDEPENDENCE_SINCE = 1995;
    private static final int WEDNESDAY_SINCE = 2013;
    private static final LocalDate HURRICANE = LocalDate.of(2012, 10, 29);

    /** Shared by the exchanges: a blizzard, two Fridays after Christmas, two storms, mourning. */
    private static final Map<LocalDate, LocalTime[]> SPECIAL = Map.ofEntries(
            special("1994-02-11", "09:30", "14:30"), special("1996-01-08", "11:00", "14:00"),
            special("1997-10-27", "09:30", "15:30"), special("1997-12-26", "09:30", "13:00"),
            special("2002-09-11", "12:00", "16:00"), special("2003-12-26", "09:30", "13:00"));

    /** Of the New York Stock Exchange alone: failures of its machines. */
    private static final Map<LocalDate, LocalTime[]> NYSE_ONLY = Map.ofEntries(
            special("1995-12-18", "10:30", "16:00"), special("2005-06-01", "09:30", "15:56"));

    private final HolidayCalendar holidays = HolidayCalendars.of("NYSE");
    private final boolean isNyse;

    NewYorkRules(boolean isNyse) {
        this.isNyse = isNyse;
    }

    private static Map.Entry<LocalDate, LocalTime[]> special(String date, String open,
            String close) {
        return Map.entry(LocalDate.parse(date),
                new LocalTime[]{LocalTime.parse(open), LocalTime.parse(close)});
    }

    @Override
    public Optional<Hours> of(LocalDate date) {
        if (holidays.isHoliday(date) || date.equals(HURRICANE)) {
            return Optional.empty();
        }
        LocalTime[] special = SPECIAL.get(date);
        if (special == null && isNyse) {
            special = NYSE_ONLY.get(date);
        }
        if (special != null) {
            return Optional.of(Hours.shortened(date, special[0], special[1]));
        }
        return Optional.of(isHalfDay(date)
                ? Hours.shortened(date, OPEN, LocalTime.of(isEarly(date) ? 13 : 14, 0))
                : Hours.regular(date, OPEN, CLOSE));
    }

    private static boolean isEarly(LocalDate date) {
        return date.getYear() >= EARLY_SINCE;
    }

    private static boolean isHalfDay(LocalDate date) {
        return switch (date.getMonth()) {
            case JULY -> isBesideIndependenceDay(date);
            case NOVEMBER -> date.getYear() >= THANKSGIVING_SINCE
                    && date.minusDays(1).equals(thanksgiving(date.getYear()));
            case DECEMBER -> date.getDayOfMonth() == 24;
            default -> false;
        };
    }

    /** The fourth Thursday of November. */
    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, THURSDAY));
    }

    /** The session before the 4th, or the Friday after it where the 4th was a Thursday. */
    private static boolean isBesideIndependenceDay(LocalDate date) {
        if (date.getYear() < INDEPENDENCE_SINCE) {
            return false;
        }
        DayOfWeek weekday = date.getDayOfWeek();
        boolean onFriday = date.getYear() < WEDNESDAY_SINCE;
        return date.getDayOfMonth() == 3
                ? weekday != WEDNESDAY || !onFriday
                : date.getDayOfMonth() == 5 && weekday == FRIDAY && onFriday;
    }
}
