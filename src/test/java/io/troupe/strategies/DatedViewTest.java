package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.TradingDays;
import io.troupe.features.FeatureStore;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedViewTest {
    private static final TradingDays NYSE = TradingDays.of(ZoneId.of("America/New_York"),
            Calendars.of("NYSE"));

    private static MarketCursor cursor(Interval interval, TradingDays days, String... times) {
        long[] starts = Arrays.stream(times).mapToLong(one -> Instant.parse(one).getEpochSecond())
                .toArray();
        double[] closes = new double[starts.length];
        Arrays.fill(closes, 100);
        MarketData data = new MarketData(interval, List.of(Instrument.share("A")), starts,
                Columns.closeOnly(closes)).with(days);
        return new MarketCursor(data, new FeatureStore(data));
    }

    private static MarketCursor hours() {
        return cursor(Interval.HOUR, NYSE, "2024-06-28T13:30:00Z", "2024-06-28T14:30:00Z",
                "2024-06-28T19:30:00Z", "2024-07-01T13:30:00Z", "2024-07-01T15:30:00Z");
    }

    @Test
    void countsBarsOfSessions() {
        MarketCursor cursor = hours();
        int[] numbers = new int[5];
        int[] left = new int[5];
        for (int bar = 0; bar < 5; bar++) {
            cursor.moveTo(bar);
            numbers[bar] = cursor.view().barOfSession();
            left[bar] = cursor.view().barsToSessionEnd();
        }
        assertThat(numbers).containsExactly(0, 1, 2, 0, 1);
        // The calendar says what is left, not the data: 13:30 to 20:00 are seven bars.
        assertThat(left).containsExactly(6, 5, 0, 6, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void countsThemWhereverItIsAskedFirst(int bar) {
        MarketCursor cursor = hours();
        cursor.moveTo(bar);
        assertThat(cursor.view().barOfSession()).isEqualTo(List.of(0, 1, 2, 0, 1).get(bar));
        // And after it went back.
        cursor.moveTo(4);
        assertThat(cursor.view().barOfSession()).isEqualTo(1);
        cursor.moveTo(2);
        assertThat(cursor.view().barOfSession()).isEqualTo(2);
        assertThat(cursor.view().date()).isEqualTo("2024-06-28");
    }

    @Test
    void knowsDatesBack() {
        MarketCursor cursor = hours();
        cursor.moveTo(3);
        assertThat(cursor.view().date()).isEqualTo("2024-07-01");
        assertThat(cursor.view().date(1)).isEqualTo("2024-06-28");
        assertThat(cursor.view().barOfSession()).isZero();
        assertThat(cursor.view().date()).isEqualTo("2024-07-01");
    }

    @Test
    void weeksAndMonthsBeginWithTheirFirstBar() {
        // A Friday, a Monday of the next month, a Tuesday; a Wednesday of a week and month later.
        MarketCursor cursor = cursor(Interval.DAY, TradingDays.UTC, "2024-06-28T00:00:00Z",
                "2024-07-01T00:00:00Z", "2024-07-02T00:00:00Z", "2024-07-31T00:00:00Z",
                "2024-08-01T00:00:00Z", "2025-08-01T00:00:00Z");
        boolean[] weeks = new boolean[6];
        boolean[] months = new boolean[6];
        for (int bar = 0; bar < 6; bar++) {
            cursor.moveTo(bar);
            weeks[bar] = cursor.view().isFirstOfWeek();
            months[bar] = cursor.view().isFirstOfMonth();
            assertThat(cursor.view().barOfSession()).isZero();
            assertThat(cursor.view().barsToSessionEnd()).isZero();
        }
        assertThat(weeks).containsExactly(false, true, false, true, false, true);
        assertThat(months).containsExactly(false, true, false, false, true, true);
    }

    @Test
    void ofASessionThatSpansMidnightTheDateIsOne() {
        MarketCursor cursor = cursor(Interval.HOUR,
                TradingDays.of(ZoneId.of("America/New_York"), Calendars.of("FX")),
                "2024-01-31T21:00:00Z", "2024-01-31T22:00:00Z", "2024-02-01T03:00:00Z");
        cursor.moveTo(1); // 17:00 in New York: the session of 1 February has begun
        assertThat(cursor.view().isFirstOfMonth()).isTrue();
        cursor.moveTo(2);
        assertThat(cursor.view().isFirstOfMonth()).isFalse();
        assertThat(cursor.view().barOfSession()).isEqualTo(1);
    }
}
