package io.troupe.data.calendars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * XETRA, the electronic exchange in Frankfurt, since its beginning on 28 November 1997, and with
 * the same rules before it: 09:00 to 17:30, without the auction at the close.
 *
 * <p>Closed on New Year's Day, Good Friday, Easter Monday, 1 May, 24 to 26 and 31 December; on Whit
 * Monday in 2007 and from 2015 to 2021; on the Day of German Unity from 2014 to 2021; on
 * Reformation Day in 2017. Since 2010 the last session of a year ends at 14:00. Hours were 08:30 to
 * 17:00 until 17 September 1999, and until 20:00 from 2 June 2000 to 31 October 2003. Not known:
 * the hours for private investors after the close since December 2025.
 *
 * <p>No calendar of Strata fits: {@code EUTA} begins too late and lacks days, {@code DEFR} has
 * holidays of the state of Hesse on which the exchange trades. Source: Deutsche Börse, trading
 * calendars; announcements of 17 June 1999 and 3 November 2003 for the hours.
 */
final class XetraRules implements SessionRules {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 30);
    private static final LocalDate NINE_SINCE = LocalDate.of(1999, 9, 20);
    private static final LocalDate EVENING_SINCE = LocalDate.of(2000, 6, 2);
    private static final LocalDate EVENING_UNTIL = LocalDate.of(2003, 11, 3);
    private static final LocalDate REFORMATION = LocalDate.of(2017, 10, 31);
    private static final int SHORT_SINCE = 2010;
    private static final List<MonthDay> EVERY_YEAR = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1),
            MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(12, 31));

    @Override
    public Optional<Hours> of(LocalDate date) {
        if (SessionRules.isWeekend(date) || isHoliday(date)) {
            return Optional.empty();
        }
        return Optional.of(isLastOfYear(date) && date.getYear() >= SHORT_SINCE
                ? Hours.shortened(date, NINE, LocalTime.of(14, 0))
                : regular(date));
    }

    private static Hours regular(LocalDate date) {
        if (date.isBefore(NINE_SINCE)) {
            return Hours.regular(date, LocalTime.of(8, 30), LocalTime.of(17, 0));
        }
        boolean hasEvening = !date.isBefore(EVENING_SINCE) && date.isBefore(EVENING_UNTIL);
        return Hours.regular(date, NINE, hasEvening ? LocalTime.of(20, 0) : CLOSE);
    }

    private static boolean isHoliday(LocalDate date) {
        return EVERY_YEAR.contains(MonthDay.from(date)) || isMovable(date) || isUnityDay(date)
                || date.equals(REFORMATION);
    }

    private static boolean isMovable(LocalDate date) {
        if (date.getMonthValue() < Month.MARCH.getValue()
                || date.getMonthValue() > Month.JUNE.getValue()) {
            return false;
        }
        LocalDate easter = Easter.sunday(date.getYear());
        return date.equals(easter.minusDays(2)) || date.equals(easter.plusDays(1))
                || (date.equals(easter.plusDays(50)) && hasWhitMonday(date.getYear()));
    }

    private static boolean hasWhitMonday(int year) {
        return year == 2007 || (year >= 2015 && year <= 2021);
    }

    private static boolean isUnityDay(LocalDate date) {
        return date.getMonth() == Month.OCTOBER && date.getDayOfMonth() == 3
                && date.getYear() >= 2014 && date.getYear() <= 2021;
    }

    /** The 30th of December, or the Friday before it. */
    private static boolean isLastOfYear(LocalDate date) {
        LocalDate last = LocalDate.of(date.getYear(), Month.DECEMBER, 30);
        while (SessionRules.isWeekend(last)) {
            last = last.minusDays(1);
        }
        return date.equals(last);
    }
}
