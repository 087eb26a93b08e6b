package io.troupe.data.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BarSessionsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aBarBelowADayBelongsToItsSession() {
        BarSessions bars = new BarSessions(Interval.MINUTES_30,
                TradingDays.of(NEW_YORK, Calendars.of("NYSE")));
        // Before Independence Day the exchange closes at 13:00, which is 17:00 of UTC in summer.
        assertThat(bars.date(at("2024-07-03T13:30:00Z"))).isEqualTo("2024-07-03");
        assertThat(bars.barsToEnd(at("2024-07-03T13:30:00Z"))).isEqualTo(6);
        assertThat(bars.barsToEnd(at("2024-07-03T16:30:00Z"))).isZero();
        // The next session has 13 half hours.
        assertThat(bars.barsToEnd(at("2024-07-05T13:30:00Z"))).isEqualTo(12);
        // Out of sessions the zone's clocks count: 20:00 in New York is 4 hours before midnight.
        assertThat(bars.date(at("2024-07-06T00:00:00Z"))).isEqualTo("2024-07-05");
        assertThat(bars.barsToEnd(at("2024-07-06T00:00:00Z"))).isEqualTo(7);
    }

    @Test
    void aLastBarMayBeShort() {
        BarSessions bars = new BarSessions(Interval.HOUR,
                TradingDays.of(NEW_YORK, Calendars.of("NYSE")));
        // 09:30 to 16:00 are 6 hours and a half: the seventh begins at 15:30.
        assertThat(bars.barsToEnd(at("2024-07-05T13:30:00Z"))).isEqualTo(6);
        assertThat(bars.barsToEnd(at("2024-07-05T19:30:00Z"))).isZero();
    }

    @Test
    void aSessionMayBeginOnTheEveningBefore() {
        BarSessions bars = new BarSessions(Interval.HOUR,
                TradingDays.of(NEW_YORK, Calendars.of("FX")));
        // Sunday 17:00 in New York, in winter 22:00 of UTC, begins Monday's session of 24 hours.
        assertThat(bars.date(at("2024-01-07T22:00:00Z"))).isEqualTo("2024-01-08");
        assertThat(bars.barsToEnd(at("2024-01-07T22:00:00Z"))).isEqualTo(23);
    }

    @Test
    void withoutACalendarADayEndsAtMidnight() {
        BarSessions bars = new BarSessions(Interval.HOUR, TradingDays.of(ZoneOffset.ofHours(2)));
        assertThat(bars.date(at("2024-01-07T22:00:00Z"))).isEqualTo("2024-01-08");
        assertThat(bars.barsToEnd(at("2024-01-08T20:00:00Z"))).isEqualTo(1);
        assertThat(bars.barsToEnd(at("2024-01-08T21:00:00Z"))).isZero();
    }

    @Test
    void aDayIsASession() {
        BarSessions bars = new BarSessions(Interval.DAY,
                TradingDays.of(NEW_YORK, Calendars.of("NYSE")));
        // Midnight of UTC stands for the exchange's own date.
        assertThat(bars.date(at("2024-07-05T00:00:00Z"))).isEqualTo(LocalDate.of(2024, 7, 5));
        assertThat(bars.date(at("1969-12-31T00:00:00Z"))).isEqualTo("1969-12-31");
        assertThat(bars.barsToEnd(at("2024-07-05T00:00:00Z"))).isZero();
        assertThat(new BarSessions(Interval.MONTH, TradingDays.UTC)
                .barsToEnd(at("2024-07-01T00:00:00Z"))).isZero();
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
