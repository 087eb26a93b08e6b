package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.calendars.ExchangeCalendar.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarsTest {
    @Test
    void unknownNamesAreRefusedWithTheNearestAndAll() {
        assertThatThrownBy(() -> Calendars.of("NYSD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no calendar NYSD (did you mean NYSE?); choose one of NYSE,"
                        + " NASDAQ, LSE, XETRA, 24/7, FX");
        assertThatThrownBy(() -> Calendars.of("xetra")).hasMessageContaining("XETRA?");
        assertThatThrownBy(() -> Calendars.of("")).hasMessageContaining("choose one of");
    }

    @ParameterizedTest
    @MethodSource("io.troupe.data.calendars.Calendars#names")
    void sessionsOfACenturyFollowEachOtherWithoutOverlap(String name) {
        ExchangeCalendar calendar = Calendars.of(name);
        List<Session> sessions = Sessions.between(calendar, "1970-01-01", "2069-12-31").toList();

        assertThat(calendar.name()).isEqualTo(name);
        assertThat(sessions).hasSizeGreaterThan(24_000);
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            assertThat(session.open()).isBefore(session.close());
            assertThat(LocalDate.ofInstant(session.close().minusNanos(1), calendar.zone()))
                    .isEqualTo(session.date());
            assertThat(session.open()).isAfterOrEqualTo(
                    i == 0 ? Instant.MIN : sessions.get(i - 1).close());
        }
    }

    // Winter, summer, and the weeks between in which only one side has changed its clocks.
    @ParameterizedTest
    @CsvSource({
            "NYSE,2024-03-08,2024-03-08T14:30:00Z,2024-03-08T21:00:00Z",
            "NYSE,2024-03-11,2024-03-11T13:30:00Z,2024-03-11T20:00:00Z",
            "NYSE,2024-11-01,2024-11-01T13:30:00Z,2024-11-01T20:00:00Z",
            "NYSE,2024-11-04,2024-11-04T14:30:00Z,2024-11-04T21:00:00Z",
            // Until 2006 summer time began in April.
            "NASDAQ,2006-03-31,2006-03-31T14:30:00Z,2006-03-31T21:00:00Z",
            "NASDAQ,2006-04-03,2006-04-03T13:30:00Z,2006-04-03T20:00:00Z",
            "LSE,2024-03-28,2024-03-28T08:00:00Z,2024-03-28T16:30:00Z",
            "LSE,2024-04-02,2024-04-02T07:00:00Z,2024-04-02T15:30:00Z",
            "LSE,2024-10-28,2024-10-28T08:00:00Z,2024-10-28T16:30:00Z",
            "XETRA,2024-03-28,2024-03-28T08:00:00Z,2024-03-28T16:30:00Z",
            "XETRA,2024-04-02,2024-04-02T07:00:00Z,2024-04-02T15:30:00Z",
            "XETRA,2024-10-28,2024-10-28T08:00:00Z,2024-10-28T16:30:00Z",
            "FX,2024-03-08,2024-03-07T22:00:00Z,2024-03-08T22:00:00Z",
            "FX,2024-03-11,2024-03-10T21:00:00Z,2024-03-11T21:00:00Z",
            "FX,2024-11-04,2024-11-03T22:00:00Z,2024-11-04T22:00:00Z",
            "24/7,2024-02-29,2024-02-29T00:00:00Z,2024-03-01T00:00:00Z",
            "24/7,2024-03-31,2024-03-31T00:00:00Z,2024-04-01T00:00:00Z"})
    void hoursFollowTheClocksOfTheExchange(String name, LocalDate date, Instant open,
            Instant close) {
        assertThat(Calendars.of(name).session(date))
                .contains(new Session(date, open, close, false));
    }

    @Test
    void theWeekOfForeignExchangeLastsFiveWholeDays() {
        ExchangeCalendar fx = Calendars.of("FX");

        assertThat(Sessions.dates(fx, "2023-12-24", "2024-01-02")).containsExactly("2023-12-25",
                "2023-12-26", "2023-12-27", "2023-12-28", "2023-12-29", "2024-01-01",
                "2024-01-02");
        assertThat(Sessions.between(fx, "2024-03-04", "2024-03-15")
                .map(session -> Duration.between(session.open(), session.close()).toHours()))
                .containsOnly(24L);
    }

    @Test
    void everyDayIsASessionOfTheNeverClosingMarket() {
        assertThat(Sessions.perYear(Calendars.of("24/7"), 1999, 2001)).containsExactly(365, 366,
                365);
    }

    @ParameterizedTest
    // Dates of the church's tables; 1818 is the earliest possible, 1943 and 2038 the latest.
    @CsvSource({"1818,1818-03-22", "1943,1943-04-25", "1961,1961-04-02", "1981,1981-04-19",
            "2000,2000-04-23", "2008,2008-03-23", "2016,2016-03-27", "2024,2024-03-31",
            "2025,2025-04-20", "2038,2038-04-25", "2049,2049-04-18", "2076,2076-04-19"})
    void easterIsOnItsSunday(int year, LocalDate sunday) {
        assertThat(Easter.sunday(year)).isEqualTo(sunday);
    }
}
