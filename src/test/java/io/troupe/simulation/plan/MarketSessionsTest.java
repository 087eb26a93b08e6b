package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.calendars.TradingDays;
import io.troupe.execution.desk.DeskCalendar;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which bars belong to one session, by the calendars of instruments. */
class MarketSessionsTest {
    private static MarketData market(Interval interval, List<String> sessions, String... times) {
        List<Instrument> instruments = sessions.stream().map(session -> new Instrument(
                "S" + session, "USD", 1, new Terms(1, 0, 1, true, 0, session))).toList();
        double[] closes = new double[times.length * sessions.size()];
        Arrays.fill(closes, 10);
        return new MarketData(interval, instruments,
                Arrays.stream(times).mapToLong(time -> Instant.parse(time).getEpochSecond())
                        .toArray(),
                Columns.closeOnly(closes));
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void aDailyBarIsASessionOfItsOwn() {
        DeskCalendar calendar = MarketSessions.of(market(Interval.DAY, List.of("", "NYSE"),
                "2020-01-02T00:00:00Z", "2020-01-03T00:00:00Z"));

        assertThat(calendar.sessionEnds()).containsExactly(0, 0, 1, 1);
        assertThat(calendar.sessionDays()).containsExactly(day("2020-01-02"), day("2020-01-02"),
                day("2020-01-03"), day("2020-01-03"));
        assertThat(calendar.nextSessionEnd(0, 1)).isEqualTo(1);
    }

    /** 23:00 in New York on the 2nd is the 3rd of UTC; the zone of London knows no New York. */
    @Test
    void barsBelowADayBelongToDatesOfAZoneWhereNoCalendarIsKnown() {
        MarketData hours = market(Interval.HOUR, List.of("TOKYO"), "2020-01-03T03:00:00Z",
                "2020-01-03T04:00:00Z", "2020-01-03T05:00:00Z", "2020-01-04T05:00:00Z");

        DeskCalendar utc = MarketSessions.of(hours);
        assertThat(utc.sessionEnds()).containsExactly(2, 2, 2, 4);
        assertThat(utc.sessionDays()).containsExactly(day("2020-01-03"), day("2020-01-03"),
                day("2020-01-03"), day("2020-01-04"));
        DeskCalendar newYork = MarketSessions.of(hours.with(
                TradingDays.of(ZoneId.of("America/New_York"))));
        assertThat(newYork.sessionEnds()).containsExactly(1, 1, 2, 4);
        assertThat(newYork.sessionDays()).containsExactly(day("2020-01-02"), day("2020-01-02"),
                day("2020-01-03"), day("2020-01-04"));
    }

    /**
     * New York closes at 21:00 UTC in winter; later bars are of the same date. The data ends within
     * the last one.
     */
    @Test
    void everyInstrumentHasTheSessionsOfItsExchange() {
        DeskCalendar calendar = MarketSessions.of(market(Interval.HOUR, List.of("NYSE", "FX"),
                "2020-01-02T20:00:00Z", "2020-01-02T21:00:00Z", "2020-01-02T22:00:00Z",
                "2020-01-03T15:00:00Z", "2020-01-03T21:00:00Z"));

        assertThat(column(calendar.sessionEnds(), 0)).containsExactly(2, 2, 2, 5, 5);
        // Foreign exchange goes over to Friday at 17:00 in New York, which is 22:00 in London.
        assertThat(column(calendar.sessionEnds(), 1)).containsExactly(1, 1, 4, 4, 4);
        assertThat(column(calendar.sessionDays(), 1)).containsExactly(day("2020-01-01"),
                day("2020-01-01"), day("2020-01-02"), day("2020-01-02"), day("2020-01-02"));
    }

    private static int[] column(int[] cells, int asset) {
        int[] column = new int[cells.length / 2];
        for (int bar = 0; bar < column.length; bar++) {
            column[bar] = cells[2 * bar + asset];
        }
        return column;
    }
}
