package io.troupe.data.storage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeColumnTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static long parse(TimeColumn times, String text) {
        char[] padded = ("," + text + ",").toCharArray();
        return times.parse(padded, 1, text.length());
    }

    private static long instant(TimeColumn times, String text, long previous) {
        long shown = parse(times, text);
        return shown == TimeColumn.NO_TIME ? shown : times.instant(shown, previous);
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-02, 2020-01-02T00:00:00Z", "1850-06-30, 1850-06-30T00:00:00Z",
            "2020-01-02T09:30, 2020-01-02T09:30:00Z", "2020-01-02T09:30:00, 2020-01-02T09:30:00Z",
            "2020-01-02T09:30Z, 2020-01-02T09:30:00Z",
            "2020-01-02T09:30-05:00, 2020-01-02T14:30:00Z",
            "2020-01-02T00:15:00+05:45, 2020-01-01T18:30:00Z"})
    void readsTheFormsOfIso(String text, String expected) {
        assertThat(instant(new TimeColumn(), text, TimeColumn.NO_TIME)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-1-02", "2020-01-02T", "2020-01-02T9:30", "2020-01-02T09:3",
            "2020-01-02t09:30", "2020-01-02T09:30:0", "2020-01-02T09:30:00z",
            "2020-01-02T09:30+0500", "2020-01-02T09:30+05", "2020-01-02T09:30+19:00",
            "2020-01-02T24:00", "2020-01-02T23:60", "2020-01-02T23:59:60", "2020-00-10",
            "+020-01-02", "2020-01-02 "})
    void refusesEverythingElse(String text) {
        var times = new TimeColumn();
        assertThat(parse(times, text)).isEqualTo(TimeColumn.NO_TIME);
        assertThat(times.reason()).isNotBlank();
    }

    @Test
    void aLocalTimeIsOfTheZoneInSummerAndWinter() {
        var times = new TimeColumn(TimeColumn.ISO, NEW_YORK);
        assertThat(instant(times, "2020-07-01T09:30", TimeColumn.NO_TIME))
                .isEqualTo(at("2020-07-01T13:30:00Z"));
        assertThat(instant(times, "2020-12-01T09:30", TimeColumn.NO_TIME))
                .isEqualTo(at("2020-12-01T14:30:00Z"));
        assertThat(instant(times, "2020-12-01T09:30+01:00", TimeColumn.NO_TIME))
                .isEqualTo(at("2020-12-01T08:30:00Z"));
        assertThat(instant(times, "2020-12-01", TimeColumn.NO_TIME))
                .isEqualTo(LocalDate.of(2020, 12, 1).toEpochDay() * 86_400);
    }

    @Test
    void refusesATimeThatTheZoneSkips() {
        var times = new TimeColumn(TimeColumn.ISO, NEW_YORK);
        assertThat(instant(times, "2020-03-08T02:30", TimeColumn.NO_TIME))
                .isEqualTo(TimeColumn.NO_TIME);
        assertThat(times.reason()).contains("clocks were put forward");
        assertThat(instant(times, "2020-03-08T03:00", TimeColumn.NO_TIME))
                .isEqualTo(at("2020-03-08T07:00:00Z"));
    }

    @Test
    void takesTheEarlierOfATimeThatComesTwiceUntilItIsPassed() {
        var times = new TimeColumn(TimeColumn.ISO, NEW_YORK);
        long first = instant(times, "2020-11-01T01:30", TimeColumn.NO_TIME);
        assertThat(first).isEqualTo(at("2020-11-01T05:30:00Z"));
        assertThat(instant(times, "2020-11-01T01:00", first))
                .isEqualTo(at("2020-11-01T06:00:00Z"));
        assertThat(instant(times, "2020-11-01T01:30", first))
                .isEqualTo(at("2020-11-01T06:30:00Z"));
        assertThat(instant(times, "2020-11-01T02:00", first))
                .isEqualTo(at("2020-11-01T07:00:00Z"));
    }

    @Test
    void readsWhatAPatternSays() {
        assertThat(instant(new TimeColumn("dd/MM/yyyy", ZoneOffset.UTC), "03/01/2020",
                TimeColumn.NO_TIME)).isEqualTo(at("2020-01-03T00:00:00Z"));
        assertThat(instant(new TimeColumn("yyyy-MM-dd HH:mm:ss", NEW_YORK),
                "2020-01-03 09:30:00", TimeColumn.NO_TIME))
                .isEqualTo(at("2020-01-03T14:30:00Z"));
        assertThat(parse(new TimeColumn("dd/MM/yyyy", ZoneOffset.UTC), "31/02/2020"))
                .isEqualTo(TimeColumn.NO_TIME);
    }

    @Test
    void putsDateAndClockTogether() {
        var times = new TimeColumn("yyyyMMdd", NEW_YORK);
        for (String clock : new String[]{"093000", "0930", "09:30", "09:30:00"}) {
            long shown = times.withClock(parse(times, "20200103"), clock.toCharArray(), 0,
                    clock.length());
            assertThat(times.instant(shown, TimeColumn.NO_TIME))
                    .isEqualTo(at("2020-01-03T14:30:00Z"));
        }
        assertThat(times.withClock(0, "93000".toCharArray(), 0, 5))
                .isEqualTo(TimeColumn.NO_TIME);
    }
}
