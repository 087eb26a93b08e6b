package io.troupe.data.calendars;

import java.time.LocalDate;

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * <p>The anonymous algorithm of 1876 as given by J. Meeus, <em>Astronomical Algorithms</em> (1991),
 * chapter 8: the Sunday after the full moon of the church on or after 21 March.
 */
final class Easter {
    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
        int ofCentury = year % 100;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
