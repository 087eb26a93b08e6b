package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewYorkRulesTest {
    private static final ExchangeCalendar NYSE = Calendars.of("NYSE");
    private static final ExchangeCalendar NASDAQ = Calendars.of("NASDAQ");

    /** All days that end before 16:00, by the exchange's notices; closes at 13:00 if not said. */
    private static final String SHORT_DAYS = """
            1990-12-24T14 1991-12-24T14 1992-11-27T14 1992-12-24T14 1993-11-26 1994-11-25
            1995-07-03 1995-11-24 1996-07-05 1996-11-29 1996-12-24 1997-07-03 1997-11-28
            1997-12-24 1997-12-26 1998-11-27 1998-12-24 1999-11-26 2000-07-03 2000-11-24
            2001-07-03 2001-11-23 2001-12-24 2002-07-05 2002-11-29 2002-12-24 2003-07-03
            2003-11-28 2003-12-24 2003-12-26 2004-11-26 2005-11-25 2006-07-03 2006-11-24
            2007-07-03 2007-11-23 2007-12-24 2008-07-03 2008-11-28 2008-12-24 2009-11-27
            2009-12-24 2010-11-26 2011-11-25 2012-07-03 2012-11-23 2012-12-24 2013-07-03
            2013-11-29 2013-12-24 2014-07-03 2014-11-28 2014-12-24 2015-11-27 2015-12-24
            2016-11-25 2017-07-03 2017-11-24 2018-07-03 2018-11-23 2018-12-24 2019-07-03
            2019-11-29 2019-12-24 2020-11-27 2020-12-24 2021-11-26 2022-11-25 2023-07-03
            2023-11-24 2024-07-03 2024-11-29 2024-12-24 2025-07-03 2025-11-28 2025-12-24
            2026-11-27 2026-12-24 2027-11-26 2028-07-03 2028-11-24 2029-07-03 2029-11-23
            2029-12-24 2030-07-03 2030-11-29 2030-12-24""";

    @Test
    void yearsHaveTheKnownNumberOfSessions() {
        // Counted in two other calendar libraries, which agree.
        assertThat(Sessions.perYear(NYSE, 1990, 2030)).containsExactly(253, 253, 254, 253, 252,
                252, 254, 253, 252, 252, 252, 248, 252, 252, 252, 252, 251, 251, 253, 252, 252,
                252, 250, 252, 252, 252, 252, 251, 251, 252, 253, 252, 251, 250, 252, 250, 251,
                251, 251, 251, 251);
    }

    @Test
    void aYearHasItsHolidays() {
        assertThat(Sessions.closed(NYSE, "2022-01-01", "2022-12-31")).containsExactly(
                "2022-01-17", "2022-02-21", "2022-04-15", "2022-05-30", "2022-06-20",
                "2022-07-04", "2022-09-05", "2022-11-24", "2022-12-26");
        // New Year's Day on a Saturday is not observed on the Friday before, other days are.
        assertThat(Sessions.closed(NYSE, "2020-12-30", "2021-01-17"))
                .containsExactly("2021-01-01");
        assertThat(Sessions.closed(NYSE, "2021-12-20", "2022-01-16"))
                .containsExactly("2021-12-24");
        assertThat(Sessions.closed(NYSE, "1997-01-01", "1998-01-31")).doesNotContain("1997-01-20")
                .contains("1998-01-19");
        assertThat(NYSE.isOpen(LocalDate.of(2021, 6, 18))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994-04-27", "2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14",
            "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09"})
    void closuresThatNoRuleForesawAreKnown(String date) {
        assertThat(Sessions.closed(NYSE, date, date)).containsExactly(date);
        assertThat(Sessions.closed(NASDAQ, date, date)).containsExactly(date);
    }

    @Test
    void shortDaysAreThoseOfTheNotices() {
        List<String> expected = Stream.of(SHORT_DAYS.split("\\s+"))
                .map(day -> day.length() == 10 ? day + "T13" : day).toList();
        List<String> odd = List.of("1994-02-11", "1995-12-18", "1996-01-08", "1997-10-27",
                "2002-09-11", "2005-06-01");

        assertThat(Sessions.between(NYSE, "1990-01-01", "2030-12-31")
                .filter(session -> session.isShort() && !odd.contains(session.date().toString()))
                .map(session -> session.close().atZone(NYSE.zone()).toString().substring(0, 13)))
                .containsExactlyElementsOf(expected);
        assertThat(odd).extracting(date -> Sessions.hours(NYSE, date)).containsExactly(
                "09:30-14:30", "10:30-16:00", "11:00-14:00", "09:30-15:30", "12:00-16:00",
                "09:30-15:56");
    }

    @Test
    void failuresOfTheOnesMachinesDoNotStopTheOther() {
        assertThat(Sessions.hours(NASDAQ, "1995-12-18")).isEqualTo("09:30-16:00");
        assertThat(Sessions.hours(NASDAQ, "2005-06-01")).isEqualTo("09:30-16:00");
        assertThat(Sessions.hours(NASDAQ, "2002-09-11")).isEqualTo("12:00-16:00");
        assertThat(Sessions.dates(NASDAQ, "1990-01-01", "2030-12-31"))
                .isEqualTo(Sessions.dates(NYSE, "1990-01-01", "2030-12-31"));
    }

    @Test
    void sessionsAreTheDatesOfTwentySharesOverThirtyThreeYears() throws IOException {
        assertSessionsOf(Path.of("data/sp500-20.csv.gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle_daily/SPY.csv", "bundle_daily/AAPL.csv",
            "lean_daily_adjusted/SPY.csv", "lean_daily_adjusted/IBM.csv"})
    void sessionsAreTheDatesOfPublishedPrices(String file) throws IOException {
        Path path = Path.of(System.getProperty("troupe.reference", "../shared/reference"), "data",
                file);
        assumeTrue(Files.exists(path), "There is no " + path
                + "; set -Dtroupe.reference to the folder that has it");

        assertSessionsOf(path);
    }

    private static void assertSessionsOf(Path prices) throws IOException {
        List<String> dates = dates(prices);

        assertThat(dates).hasSizeGreaterThan(4_000);
        assertThat(dates).isEqualTo(Sessions.dates(NYSE, dates.getFirst(), dates.getLast()));
    }

    private static List<String> dates(Path prices) throws IOException {
        try (InputStream file = Files.newInputStream(prices);
                InputStream text = prices.toString().endsWith(".gz") ? new GZIPInputStream(file)
                        : file;
                var lines = new BufferedReader(
                        new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, 10)).toList();
        }
    }
}
