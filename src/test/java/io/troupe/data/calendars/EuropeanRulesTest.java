package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuropeanRulesTest {
    private static final ExchangeCalendar LSE = Calendars.of("LSE");
    private static final ExchangeCalendar XETRA = Calendars.of("XETRA");

    /** Half days in London, by the exchange's business days, where the 24th is at a weekend. */
    private static final String EARLIER_HALF_DAYS = """
            1994-12-23 1994-12-30 1995-12-22 1995-12-29 2000-12-22 2000-12-29 2005-12-23
            2005-12-30 2006-12-22 2006-12-29 2011-12-23 2011-12-30 2016-12-23 2016-12-30
            2017-12-22 2017-12-29 2022-12-23 2022-12-30 2023-12-22 2023-12-29 2028-12-22
            2028-12-29""";

    @Test
    void yearsHaveTheKnownNumberOfSessions() {
        // Counted in two other calendar libraries, which agree.
        assertThat(Sessions.perYear(LSE, 1990, 2030)).containsExactly(253, 253, 254, 253, 252,
                252, 254, 253, 253, 252, 252, 253, 252, 253, 254, 252, 252, 253, 254, 253, 253,
                251, 252, 253, 253, 253, 253, 252, 253, 253, 254, 253, 250, 251, 254, 253, 253,
                253, 252, 253, 253);
        assertThat(Sessions.perYear(XETRA, 1990, 2030)).containsExactly(253, 253, 255, 256, 257,
                255, 254, 253, 254, 256, 255, 253, 253, 253, 257, 257, 255, 252, 254, 254, 256,
                257, 254, 253, 252, 253, 255, 252, 251, 251, 254, 255, 257, 255, 254, 253, 254,
                256, 255, 253, 253);
    }

    @Test
    void yearsHaveTheirHolidays() {
        assertThat(Sessions.closed(LSE, "2022-01-01", "2022-12-31")).containsExactly("2022-01-03",
                "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
                "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27");
        assertThat(Sessions.closed(XETRA, "2017-01-01", "2017-12-31")).containsExactly(
                "2017-04-14", "2017-04-17", "2017-05-01", "2017-06-05", "2017-10-03",
                "2017-10-31", "2017-12-25", "2017-12-26");
        assertThat(Sessions.closed(XETRA, "2024-01-01", "2024-12-31")).containsExactly(
                "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-01", "2024-12-24",
                "2024-12-25", "2024-12-26", "2024-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1995-05-08", "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29",
            "2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19",
            "2023-05-08"})
    void daysOfRoyalAndOtherOccasionsAreKnown(String date) {
        assertThat(Sessions.closed(LSE, date, date)).containsExactly(date);
    }

    @ParameterizedTest
    // Bank holidays that were moved: to the jubilees, and to the days of victory in Europe.
    @ValueSource(strings = {"1995-05-01", "2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30"})
    void movedBankHolidaysAreSessions(String date) {
        assertThat(Sessions.dates(LSE, date, date)).containsExactly(date);
    }

    @Test
    void londonClosesAtHalfPastTwelveBeforeChristmasAndNewYear() {
        List<String> earlier = List.of(EARLIER_HALF_DAYS.split("\\s+"));
        List<String> halfDays = Sessions.between(LSE, "1990-01-01", "2030-12-31")
                .filter(ExchangeCalendar.Session::isShort)
                .map(session -> session.date().toString()).toList();

        assertThat(halfDays).hasSize(81).doesNotContain("1999-12-30");
        assertThat(halfDays.stream().filter(date -> !date.endsWith("-24") && !date.endsWith("-31")))
                .containsExactlyElementsOf(earlier);
        assertThat(Stream.of("1999-12-24", "2000-12-22", "2024-12-24", "2024-12-31"))
                .allMatch(date -> Sessions.hours(LSE, date).equals("08:00-12:30"));
    }

    @Test
    void xetraClosesAtTwoOnTheLastDayOfTheYearSince2010() {
        assertThat(Sessions.between(XETRA, "1990-01-01", "2030-12-31")
                .filter(ExchangeCalendar.Session::isShort)
                .map(session -> session.date().toString())).containsExactly("2010-12-30",
                        "2011-12-30", "2012-12-28", "2013-12-30", "2014-12-30", "2015-12-30",
                        "2016-12-30", "2017-12-29", "2018-12-28", "2019-12-30", "2020-12-30",
                        "2021-12-30", "2022-12-30", "2023-12-29", "2024-12-30", "2025-12-30",
                        "2026-12-30", "2027-12-30", "2028-12-29", "2029-12-28", "2030-12-30");
        assertThat(Sessions.hours(XETRA, "2012-12-28")).isEqualTo("09:00-14:00");
        assertThat(Sessions.hours(XETRA, "2009-12-30")).isEqualTo("09:00-17:30");
    }

    @ParameterizedTest
    @CsvSource({"1998-07-17,08:30-16:30,08:30-17:00", "1998-07-20,09:00-16:30,08:30-17:00",
            "1999-09-17,09:00-16:30,08:30-17:00", "1999-09-20,08:00-16:30,09:00-17:30",
            "2000-06-01,08:00-16:30,09:00-17:30", "2000-06-02,08:00-16:30,09:00-20:00",
            "2003-10-31,08:00-16:30,09:00-20:00", "2003-11-03,08:00-16:30,09:00-17:30"})
    void hoursWereOthersOnce(String date, String london, String frankfurt) {
        assertThat(Sessions.hours(LSE, date)).isEqualTo(london);
        assertThat(Sessions.hours(XETRA, date)).isEqualTo(frankfurt);
    }
}
