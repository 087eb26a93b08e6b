package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static boolean begins(Cadence cadence, String previous, String current) {
        return cadence.begins(midnight(previous), midnight(current));
    }

    private static long midnight(String date) {
        return LocalDate.parse(date).toEpochDay() * 86_400;
    }

    /** ISO 8601: 2020 has 53 weeks, 2018-12-31 belongs to the first week of 2019. */
    @ParameterizedTest
    @CsvSource({"2020-12-31, 2021-01-01, false", "2021-01-01, 2021-01-04, true",
            "2018-12-28, 2018-12-31, true", "2018-12-31, 2019-01-02, false",
            "2019-03-04, 2020-03-02, true", "2024-05-06, 2024-05-10, false",
            "2024-05-10, 2024-05-13, true", "2024-05-12, 2024-05-13, true",
            "1969-12-31, 1970-01-01, false", "1969-12-28, 1969-12-29, true"})
    void weeksBeginOnMondaysAlsoAcrossYears(String previous, String current, boolean begins) {
        assertThat(begins(Cadence.WEEKLY, previous, current)).isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, 2024-02-01, true", "2024-02-01, 2024-02-29, false",
            "2023-12-29, 2024-01-02, true", "2023-05-02, 2024-05-02, true"})
    void monthsBeginWithTheirFirstBar(String previous, String current, boolean begins) {
        assertThat(begins(Cadence.MONTHLY, previous, current)).isEqualTo(begins);
    }

    @Test
    void daysBeginAtMidnightUtc() {
        long late = LocalDateTime.of(2024, 3, 5, 23, 59).toEpochSecond(ZoneOffset.UTC);
        assertThat(Cadence.DAILY.begins(late - 60, late)).isFalse();
        assertThat(Cadence.DAILY.begins(late, late + 60)).isTrue();
        assertThat(begins(Cadence.DAILY, "2024-03-05", "2025-03-05")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-01-31T23:59, 2021-02-01T00:00, true, true, true",
            "2021-02-01T00:00, 2021-02-01T23:59, false, false, false",
            "2021-02-05T00:00, 2021-02-08T00:00, true, true, false",
            "2021-02-08T00:00, 2021-02-14T00:00, true, false, false",
            "2020-12-31T00:00, 2021-01-01T00:00, true, false, true",
            "2020-03-02T00:00, 2021-03-02T00:00, true, true, true",
            "1969-12-28T00:00, 1969-12-29T00:00, true, true, false",
            "1969-12-29T00:00, 1970-01-04T00:00, true, false, true"})
    void periodsBeginWithDaysMondaysAndMonths(LocalDateTime earlier, LocalDateTime later,
            boolean day, boolean week, boolean month) {
        long from = earlier.toEpochSecond(ZoneOffset.UTC);
        long to = later.toEpochSecond(ZoneOffset.UTC);
        assertThat(Cadence.DAILY.begins(from, to)).isEqualTo(day);
        assertThat(Cadence.WEEKLY.begins(from, to)).isEqualTo(week);
        assertThat(Cadence.MONTHLY.begins(from, to)).isEqualTo(month);
    }

    @Test
    void neverNeverBegins() {
        assertThat(begins(Cadence.NEVER, "2023-12-29", "2024-01-02")).isFalse();
    }

    /** A quarter of 31, 30 and 31 days, a leap year; a day has 24 hours or 1440 minutes. */
    @Test
    void aPeriodHasNoMoreBarsThanItsLongestHas() {
        assertThat(Cadence.NEVER.mostBars(Interval.MINUTE)).isZero();
        assertThat(Cadence.DAILY.mostBars(Interval.DAY)).isEqualTo(1);
        assertThat(Cadence.DAILY.mostBars(Interval.HOUR)).isEqualTo(24);
        assertThat(Cadence.WEEKLY.mostBars(Interval.MINUTE)).isEqualTo(7 * 1440);
        assertThat(Cadence.MONTHLY.mostBars(Interval.DAY)).isEqualTo(31);
        assertThat(Cadence.QUARTERLY.mostBars(Interval.DAY)).isEqualTo(92);
        assertThat(Cadence.YEARLY.mostBars(Interval.MINUTES_30)).isEqualTo(366 * 48);
    }
}
