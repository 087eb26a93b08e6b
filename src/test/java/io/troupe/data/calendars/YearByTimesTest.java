package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.BarsPerYear;
import io.troupe.model.BarsPerYear.Origin;
import io.troupe.model.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Expected numbers are days of the year, sessions and hours, multiplied by hand. */
class YearByTimesTest {
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final long HOUR = 3_600;

    private static BarsPerYear year(Interval interval, LongStream times) {
        long[] all = times.toArray();
        return YearByTimes.of(interval, all, all.length);
    }

    private static LongStream dates(long days, Predicate<LocalDate> which) {
        return FIRST.datesUntil(FIRST.plusDays(days)).filter(which)
                .mapToLong(date -> date.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Nine weekdays of a year are none: the eighth of each of nine months, or the Monday after. */
    private static boolean isSession(LocalDate date) {
        boolean isHoliday = date.getMonthValue() <= 9 && (date.getDayOfMonth() == 8
                || date.getDayOfWeek() == DayOfWeek.MONDAY
                        && (date.getDayOfMonth() == 9 || date.getDayOfMonth() == 10));
        return isWeekday(date) && !isHoliday;
    }

    private static LongStream hours(LongStream dates, int from, int to) {
        return dates.flatMap(date -> LongStream.range(from, to).map(hour -> date + hour * HOUR));
    }

    @Test
    void barsAroundTheClockHave365DaysOf24Hours() {
        assertThat(year(Interval.DAY, dates(30, _ -> true)).number()).isEqualTo(365);
        for (int days : new int[]{9, 100, 2_000}) {
            BarsPerYear hourly = year(Interval.HOUR, hours(dates(days, _ -> true), 0, 24));
            assertThat(hourly.number()).as("%d days", days).isEqualTo(365 * 24);
            assertThat(hourly.origin()).isEqualTo(Origin.TIMES);
            assertThat(hourly.how()).isEqualTo(
                    "8766.0 counted in the data, taken for 365 days of 24 bars");
        }
    }

    @Test
    void weekdaysWithHolidaysAre252Sessions() {
        BarsPerYear daily = year(Interval.DAY, dates(1_100, YearByTimesTest::isSession));
        assertThat(daily.number()).isEqualTo(252);
        assertThat(daily.origin()).isEqualTo(Origin.TIMES);
        assertThat(year(Interval.HOUR, hours(dates(1_100, YearByTimesTest::isSession), 14, 21))
                .number()).isEqualTo(252 * 7);
    }

    @Test
    void weekdaysWithoutHolidaysAre261OnlyWhereAYearShowsIt() {
        assertThat(year(Interval.DAY, dates(800, YearByTimesTest::isWeekday)).number())
                .isEqualTo(261);
        for (int days : new int[]{1, 5, 11, 60, 363}) {
            BarsPerYear few = year(Interval.DAY, dates(days, YearByTimesTest::isWeekday));
            assertThat(few.number()).as("%d days", days).isEqualTo(252);
            assertThat(few.origin()).isEqualTo(Origin.ASSUMED);
        }
    }

    @Test
    void holidaysInAShortWindowAreNoOtherMarket() {
        // Three weeks with four holidays: 11 bars in 21 days would make 191 a year.
        LongStream christmas = LocalDate.of(2001, 12, 17).datesUntil(LocalDate.of(2002, 1, 8))
                .filter(YearByTimesTest::isWeekday)
                .filter(date -> date.getDayOfMonth() != 1 && date.getDayOfMonth() != 25
                        && date.getDayOfMonth() != 26)
                .mapToLong(date -> date.toEpochDay() * 24 * HOUR);
        assertThat(year(Interval.DAY, christmas).number()).isEqualTo(252);
    }

    @Test
    void theWeekOfForeignExchangeIs24HoursOnFiveDays() {
        // From Sunday 22:00 to Friday 22:00 UTC, and as brokers shift it, Monday to Friday.
        LongStream shifted = hours(dates(70, YearByTimesTest::isWeekday), 0, 24);
        LongStream own = hours(dates(70, YearByTimesTest::isWeekday), -2, 22);
        assertThat(year(Interval.HOUR, shifted).number()).isEqualTo(261 * 24);
        assertThat(year(Interval.HOUR, own).number()).isEqualTo(261 * 24);
    }

    @Test
    void minutesOfTheExchangeHave390OfASessionThoughHalfDaysHaveFewer() {
        ExchangeCalendar nyse = Calendars.of("NYSE");
        LongStream minutes = FIRST.datesUntil(FIRST.plusDays(800))
                .flatMap(date -> nyse.session(date).stream())
                .flatMapToLong(session -> LongStream.iterate(session.open().getEpochSecond(),
                        time -> time < session.close().getEpochSecond(), time -> time + 60));
        assertThat(year(Interval.MINUTE, minutes).number()).isEqualTo(252 * 390);
    }

    @Test
    void weeksMonthsQuartersAndYearsAreTheirOwnNumber() {
        assertThat(year(Interval.WEEK,
                dates(700, date -> date.getDayOfWeek() == DayOfWeek.MONDAY)).number())
                .isEqualTo(52);
        assertThat(year(Interval.MONTH, dates(400, date -> date.getDayOfMonth() == 1)).number())
                .isEqualTo(12);
        assertThat(year(Interval.MONTH, dates(1_200, date -> date.getDayOfMonth() == 1
                && date.getMonthValue() % 3 == 1)).number()).isEqualTo(4);
        assertThat(year(Interval.MONTH, dates(2_000, date -> date.getDayOfYear() == 1)).number())
                .isEqualTo(1);
        assertThat(year(Interval.WEEK, LongStream.of(0)).number()).isEqualTo(52);
        assertThat(year(Interval.MONTH, LongStream.of(0, 31 * 24 * HOUR)).number()).isEqualTo(12);
    }

    @Test
    void longGapsAreNotCounted() {
        LongStream around = dates(2_600, date -> isSession(date)
                && (date.getYear() < 2003 || date.getYear() > 2005));
        assertThat(year(Interval.DAY, around).number()).isEqualTo(252);
        LongStream twice = dates(60 + 364 + 20, _ -> true).filter(
                date -> date / 24 / HOUR - FIRST.toEpochDay() < 60
                        || date / 24 / HOUR - FIRST.toEpochDay() >= 60 + 364);
        assertThat(year(Interval.HOUR, hours(twice, 0, 24)).number()).isEqualTo(365 * 24);
    }

    @Test
    void whatIsNearNoKnownNumberIsCounted() {
        // Tuesdays and Thursdays: 2 in 7 days, 104.36 in 365.25.
        BarsPerYear two = year(Interval.DAY,
                dates(728, date -> date.getDayOfWeek() == DayOfWeek.TUESDAY
                        || date.getDayOfWeek() == DayOfWeek.THURSDAY));
        assertThat(two.number()).isEqualTo(104.4);
        assertThat(two.how()).isEqualTo("as counted in the data");
        // Gaps are all there is: one bar in 35 days.
        long[] rare = LongStream.range(0, 40).map(i -> i * 35 * 24 * HOUR).toArray();
        assertThat(YearByTimes.of(Interval.DAY, rare, rare.length).number())
                .isBetween(10.4, 10.7);
    }

    @Test
    void barsAfterFourYearsChangeNothing() {
        LongStream sessions = dates(1_461, YearByTimesTest::isSession);
        LongStream later = LongStream.range(1_461, 8_000)
                .map(day -> FIRST.plusDays(day).toEpochDay() * 24 * HOUR);
        assertThat(year(Interval.DAY, LongStream.concat(sessions, later)).number())
                .isEqualTo(252);
    }

    @Test
    void tooFewBarsAreAssumedAndSaidToBe() {
        assertThat(year(Interval.DAY, LongStream.empty()).number()).isEqualTo(252);
        assertThat(year(Interval.DAY, dates(6, _ -> true)).number()).isEqualTo(365);
        BarsPerYear one = year(Interval.HOUR, LongStream.of(14 * HOUR));
        assertThat(one.number()).isEqualTo(252 * 7);
        assertThat(one.sentence()).isEqualTo("1764 bars a year (assumed: 252 sessions of 7 bars,"
                + " as less than a week cannot be counted)");
        assertThat(year(Interval.HOUR, hours(dates(3, _ -> true), 8, 16)).number())
                .isEqualTo(252 * 8);
        assertThat(year(Interval.HOUR, hours(dates(6, _ -> true), 0, 24)).number())
                .isEqualTo(365 * 24);
    }
}
