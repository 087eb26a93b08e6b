package io.troupe.data.calendars;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendars;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;

/**
 * The London Stock Exchange, from 1990 on: 08:00 to 16:30, without the auction at the close.
 *
 * <p>Holidays are the bank holidays of England with those of royal and other occasions, of
 * Strata's {@code GBLO} calendar. The last sessions before Christmas and before New Year's Day end
 * at 12:30. The open was 08:30 until 17 July 1998 and 09:00 until 17 September 1999.
 *
 * <p>Source: London Stock Exchange, notice N47/99 for the hours since 20 September 1999, and its
 * <em>Business days</em> pages.
 */
final class LondonRules implements SessionRules {
    private static final LocalTime CLOSE = LocalTime.of(16, 30);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(12, 30);
    private static final LocalDate NINE_SINCE = LocalDate.of(1998, 7, 20);
    private static final LocalDate EIGHT_SINCE = LocalDate.of(1999, 9, 20);

    private final HolidayCalendar holidays = HolidayCalendars.of("GBLO");

    @Override
    public Optional<Hours> of(LocalDate date) {
        if (holidays.isHoliday(date)) {
            return Optional.empty();
        }
        return Optional.of(isHalfDay(date) ? Hours.shortened(date, open(date), EARLY_CLOSE)
                : Hours.regular(date, open(date), CLOSE));
    }

    private static LocalTime open(LocalDate date) {
        if (date.isBefore(NINE_SINCE)) {
            return LocalTime.of(8, 30);
        }
        return LocalTime.of(date.isBefore(EIGHT_SINCE) ? 9 : 8, 0);
    }

    private static boolean isHalfDay(LocalDate date) {
        if (date.getMonth() != Month.DECEMBER) {
            return false;
        }
        LocalDate eve = date.withDayOfMonth(date.getDayOfMonth() <= 24 ? 24 : 31);
        return date.equals(lastWeekdayUpTo(eve));
    }

    private static LocalDate lastWeekdayUpTo(LocalDate eve) {
        LocalDate last = eve;
        while (SessionRules.isWeekend(last)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
