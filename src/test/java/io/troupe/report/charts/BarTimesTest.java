package io.troupe.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarTimesTest {
    @Test
    void readsEachDayOfFourYearsAsTheCalendarHasIt() {
        LocalDate first = LocalDate.of(1999, 1, 1);
        List<String> labels = Stream.iterate(first, day -> day.plusDays(1)).limit(1461)
                .map(LocalDate::toString).toList();

        BarTimes times = BarTimes.of(labels);

        assertThat(times.count()).isEqualTo(1461);
        for (int bar = 0; bar < times.count(); bar++) {
            assertThat(times.epochSecond(bar)).as(times.label(bar))
                    .isEqualTo((first.toEpochDay() + bar) * 86_400);
        }
    }

    @Test
    void readsTimesInUtc() {
        BarTimes times = BarTimes.of(List.of("1970-01-02", "1970-01-02T00:01"));

        assertThat(times.epochSecond(0)).isEqualTo(86_400);
        assertThat(times.epochSecond(1)).isEqualTo(86_460);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13-01", "2021-00-10", "2021-01-00", "2021/01-04",
            "2021-01/04", "2021-1-04", "20210104", "2O21-01-04", "2021-01-4", ""})
    void refusesWhatIsNoDay(String label) {
        assertThatThrownBy(() -> BarTimes.of(List.of(label)))
                .isInstanceOf(DateTimeParseException.class);
    }
}
