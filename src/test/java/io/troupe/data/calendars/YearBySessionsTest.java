package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions a year times the bars that begin in one, the last of which may be short. */
class YearBySessionsTest {
    @ParameterizedTest
    @CsvSource({"NYSE, DAY, 252, 1", "NASDAQ, DAY, 252, 1", "LSE, DAY, 252, 1",
            "XETRA, DAY, 252, 1", "24/7, DAY, 365, 1", "FX, DAY, 261, 1",
            "NYSE, MINUTE, 252, 390", "NYSE, MINUTES_5, 252, 78", "NYSE, HOUR, 252, 7",
            "LSE, MINUTE, 252, 510", "24/7, HOUR, 365, 24", "24/7, MINUTE, 365, 1440",
            "FX, HOUR, 261, 24", "FX, MINUTES_30, 261, 48", "NYSE, WEEK, 52, 1",
            "FX, WEEK, 52, 1", "24/7, MONTH, 12, 1"})
    void aYearIsItsSessionsTimesTheirBars(String calendar, Interval interval, int sessions,
            int bars) {
        BarsPerYear year = YearBySessions.of(interval, Calendars.of(calendar));
        assertThat(year.number()).isEqualTo((double) sessions * bars);
        assertThat(year.origin()).isEqualTo(BarsPerYear.Origin.CALENDAR);
        assertThat(year.how()).startsWith(calendar + ", ");
    }

    @Test
    void saysHowItCameAbout() {
        assertThat(YearBySessions.of(Interval.MINUTE, Calendars.of("NYSE")).sentence()).isEqualTo(
                "98280 bars a year (calendar: NYSE, 252 sessions of 390 bars)");
    }

    /** 200 of 365 days is near no known number; every other session has half the bars. */
    @Test
    void shortSessionsCountForWhatTheyHave() {
        ExchangeCalendar odd = new RuledCalendar("odd", ZoneOffset.UTC,
                date -> date.getDayOfYear() > 200 ? Optional.empty()
                        : Optional.of(SessionRules.Hours.regular(date, LocalTime.of(8, 0),
                                LocalTime.of(date.getDayOfYear() % 2 == 0 ? 12 : 16, 0))));
        assertThat(odd.isOpen(LocalDate.of(2024, 7, 18))).isTrue();
        assertThat(YearBySessions.of(Interval.HOUR, odd).number()).isEqualTo(100 * 4 + 100 * 8);
    }
}
