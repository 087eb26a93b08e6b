package io.troupe.data.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.data.storage.Inventory;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonTest {
    private static final String NONE = "none";

    /** Symbols and where their rows end, by turns. */
    private static Horizon.Store store(Interval interval, String... ends) {
        List<Inventory.Symbol> symbols = new ArrayList<>();
        for (int at = 0; at < ends.length; at += 2) {
            symbols.add(new Inventory.Symbol(ends[at], 9, 0, Bars.seconds(ends[at + 1])));
        }
        return new Horizon.Store(interval, symbols);
    }

    private static Horizon.Time time(Interval to, String calendar, String until) {
        ExchangeCalendar sessions = calendar.equals(NONE) ? null : Calendars.of(calendar);
        ZoneId zone = sessions == null ? ZoneOffset.UTC : sessions.zone();
        return new Horizon.Time(to, sessions, TradingDays.of(zone, sessions),
                until.equals(NONE) ? null : LocalDate.parse(until));
    }

    private static Horizon of(Horizon.Time time, Horizon.Store... stores) {
        return Horizon.of(List.of(stores), time, UnaryOperator.identity(), List.of());
    }

    @ParameterizedTest(name = "{0} to {1}, {2}, rows end {3}: finished before {4}")
    @CsvSource({
            // Without a calendar only a row tells: one of the next week, or one of a Sunday.
            "DAY,WEEK,none,2020-01-21,2020-01-20", "DAY,WEEK,none,2020-01-24,2020-01-20",
            "DAY,WEEK,none,2020-01-25,2020-01-20", "DAY,WEEK,none,2020-01-26,2020-01-27",
            "DAY,WEEK,none,2020-01-27,2020-01-27", "DAY,MONTH,none,2020-02-28,2020-02-01",
            "DAY,MONTH,none,2020-02-29,2020-03-01", "MINUTE,HOUR,none,2020-01-21T10:58,"
                    + "2020-01-21T10:00",
            "MINUTE,HOUR,none,2020-01-21T10:59,2020-01-21T11:00",
            "HOUR,DAY,none,2020-01-21T22:00,2020-01-21", "HOUR,DAY,none,2020-01-21T23:00,"
                    + "2020-01-22",
            // A week counts to the month in which it ends: after the last one the next month is on.
            "WEEK,MONTH,none,2024-01-15,2024-01-01", "WEEK,MONTH,none,2024-01-22,2024-02-01",
            // Sessions: Fridays, Thursday before Good Friday, Martin Luther King's day at a start.
            "DAY,WEEK,NYSE,2020-01-24,2020-01-27", "DAY,WEEK,NYSE,2020-01-23,2020-01-20",
            "DAY,WEEK,NYSE,2020-04-09,2020-04-13", "DAY,WEEK,NYSE,2020-04-08,2020-04-06",
            "DAY,WEEK,24/7,2020-01-25,2020-01-20", "DAY,WEEK,24/7,2020-01-26,2020-01-27",
            "DAY,WEEK,LSE,2020-04-09,2020-04-13", "DAY,WEEK,FX,2020-04-09,2020-04-06",
            "DAY,MONTH,NYSE,2020-05-29,2020-06-01", "DAY,MONTH,NYSE,2020-05-28,2020-05-01",
            "DAY,MONTH,XETRA,2020-12-30,2021-01-01",
            // 28 November 2014 was a half day, until 13:00 in New York, 18:00 in London.
            "MINUTE,DAY,NYSE,2014-11-28T17:59,2014-12-01",
            "MINUTE,DAY,NYSE,2014-11-28T17:58,2014-11-28",
            "MINUTE,WEEK,NYSE,2014-11-28T17:59,2014-12-01",
            "MINUTE,DAY,NYSE,2014-11-26T20:59,2014-11-28",
            "MINUTE,DAY,NYSE,2014-11-26T22:30,2014-11-28",
            "MINUTE,WEEK,NYSE,2014-11-26T22:30,2014-11-24",
            "MINUTE,HOUR,NYSE,2014-11-26T20:59,2014-11-28T14:30",
            "MINUTE,HOUR,NYSE,2014-11-26T20:29,2014-11-26T20:30",
            // Foreign exchange: Friday's session ends at 17:00 in New York, Monday's begins Sunday.
            "HOUR,DAY,FX,2020-01-24T20:00,2020-01-24", "HOUR,DAY,FX,2020-01-24T21:00,2020-01-27",
            "HOUR,DAY,FX,2020-01-26T22:00,2020-01-27", "HOUR,WEEK,FX,2020-01-24T21:00,2020-01-27",
            "HOUR,WEEK,FX,2020-01-26T22:00,2020-01-27"})
    void aPeriodIsOverWhenTheNextRowThatThereCanBeIsOfALaterOne(Interval from, Interval to,
            String calendar, String last, String limit) {
        Horizon horizon = of(time(to, calendar, NONE), store(from, "A", last));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds(limit));
        assertThat(horizon.why()).isEqualTo("the data end at " + from.format(Bars.seconds(last)));
    }

    @Test
    void aSundayEveningOfForeignExchangeOpensMondaysBar() {
        // Its session has begun before the bar's midnight: the bar is open all the same.
        Horizon horizon = of(time(Interval.DAY, "FX", NONE), store(Interval.HOUR, "EURUSD",
                "2020-01-28T23:00", "GBPUSD", "2020-01-26T22:00"));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds("2020-01-27"));
        assertThat(horizon.why()).isEqualTo("the data of GBPUSD end at 2020-01-26T22:00");
    }

    @ParameterizedTest(name = "until {1} by {0}: finished before {2}")
    @CsvSource({"none,2020-01-22,2020-01-20", "none,2020-01-24,2020-01-20",
            "none,2020-01-26,2020-01-27", "none,2020-01-27,2020-01-27",
            "NYSE,2020-01-24,2020-01-27", "NYSE,2020-01-23,2020-01-20",
            "NYSE,2020-04-09,2020-04-13"})
    void aLastDateInTheMiddleOfAPeriodCutsIt(String calendar, String until, String limit) {
        Horizon horizon = of(time(Interval.WEEK, calendar, until),
                store(Interval.DAY, "A", "2020-06-30"));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds(limit));
        assertThat(horizon.why()).isEqualTo("the last date asked for is " + until);
    }

    @Test
    void aLastDateBeyondTheDataChangesNothing() {
        Horizon horizon = of(time(Interval.WEEK, NONE, "2021-01-01"),
                store(Interval.DAY, "A", "2020-01-22"));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds("2020-01-20"));
    }

    @Test
    void aLastDateIsThatOfTheZone() {
        // 18:00 in Chicago on the 21st is midnight of UTC: hours of the 21st follow.
        var chicago = new Horizon.Time(Interval.DAY, null,
                TradingDays.of(ZoneId.of("America/Chicago")), LocalDate.of(2020, 1, 21));

        assertThat(of(chicago, store(Interval.HOUR, "A", "2020-03-01T00:00")).limit())
                .isEqualTo(Bars.seconds("2020-01-22"));
    }

    @ParameterizedTest(name = "others until {0}, one until {1}: finished before {2}")
    @CsvSource({
            // A day behind in a week that is over for the others: theirs is not over for the panel.
            "2020-01-27,2020-01-23,2020-01-20", "2020-01-27,2020-01-24,2020-01-20",
            "2020-01-31,2020-01-23,2020-01-20",
            // The others went on for a week: it has ended, and its last bar is all there is.
            "2020-02-03,2020-01-23,2020-02-03", "2020-02-05,2020-01-23,2020-02-03",
            // Both went on.
            "2020-01-28,2020-01-27,2020-01-27"})
    void thePeriodMustBeOverForEachAsset(String others, String one, String limit) {
        Horizon horizon = of(time(Interval.WEEK, NONE, NONE),
                store(Interval.DAY, "A", others, "B", others, "C", one));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds(limit));
    }

    @Test
    void aDayBehindInMinutesHoldsDaysBack() {
        Horizon horizon = of(time(Interval.DAY, "NYSE", NONE), store(Interval.MINUTE,
                "A", "2020-01-22T20:59", "B", "2020-01-21T17:00"));

        assertThat(horizon.limit()).isEqualTo(Bars.seconds("2020-01-21"));
        assertThat(horizon.includes(Bars.seconds("2020-01-17"))).isTrue();
        assertThat(horizon.includes(Bars.seconds("2020-01-21"))).isFalse();
        assertThat(horizon.why()).isEqualTo("the data of B end at 2020-01-21T17:00");
    }

    @Test
    void whatWasDelistedOrRenamedHoldsNothingBack() {
        Horizon.Store store = store(Interval.DAY, "A", "2020-01-27", "GONE", "2020-01-22",
                "OLD", "2020-01-21", "NEW", "2020-01-28");
        UnaryOperator<String> latest = name -> name.equals("OLD") ? "NEW" : name;

        assertThat(Horizon.of(List.of(store), time(Interval.WEEK, NONE, NONE), latest,
                List.of("GONE")).limit()).isEqualTo(Bars.seconds("2020-01-27"));
        assertThat(Horizon.of(List.of(store), time(Interval.WEEK, NONE, NONE), latest,
                List.of()).limit()).isEqualTo(Bars.seconds("2020-01-20"));
    }

    @Test
    void barsOfAStoreAreFinishedByWhoeverMadeThem() {
        assertThat(of(time(Interval.WEEK, NONE, "2020-01-22"),
                store(Interval.WEEK, "A", "2020-01-20"))).isSameAs(Horizon.NONE);
        // A store of weeks says that the week is over, the days beside it are one behind.
        Horizon mixed = of(time(Interval.WEEK, NONE, NONE),
                store(Interval.WEEK, "A", "2020-01-20"), store(Interval.DAY, "B", "2020-01-22"));
        assertThat(mixed.limit()).isEqualTo(Bars.seconds("2020-01-20"));
        assertThat(of(time(Interval.WEEK, NONE, NONE), store(Interval.WEEK, "A", "2020-01-20"),
                store(Interval.DAY, "B", "2020-01-27")).limit())
                .isEqualTo(Bars.seconds("2020-01-27"));
    }

    @Test
    void aSymbolWithoutRowsTellsNothing() {
        var none = new Horizon.Store(Interval.DAY,
                List.of(new Inventory.Symbol("A", 0, 0, 0)));

        assertThat(of(time(Interval.WEEK, NONE, NONE), none).includes(0)).isTrue();
    }
}
