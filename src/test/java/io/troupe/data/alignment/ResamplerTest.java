package io.troupe.data.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.data.alignment.Bars.Row;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.RowOrder;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResamplerTest {
    private static final double NONE = Double.NaN;

    private static Bars utc(Interval from, Interval to, List<Row> rows) {
        var out = new Bars();
        var resampler = Resampler.byUtc(from, to, RowOrder.ANY, out);
        Bars.feed(rows, resampler);
        resampler.finish();
        return out;
    }

    private static Bars sessions(Interval from, Interval to, ExchangeCalendar calendar,
            List<Row> rows) {
        var out = new Bars();
        var resampler = Resampler.bySessions(from, to, calendar, RowOrder.ANY, out);
        Bars.feed(rows, resampler);
        resampler.finish();
        return out;
    }

    @Test
    void aCoarseBarHasTheFirstOpenHighestHighLowestLowLastCloseAndAllVolume() {
        List<Row> minutes = List.of(
                Row.of("A", "2024-01-02T14:30", 10, 12, 9, 11, 100),
                Row.of("A", "2024-01-02T14:33", 11, 15, 10.5, 14, 50),
                Row.of("A", "2024-01-02T14:34", 14, 14.5, 8, 8.5, 25),
                Row.of("A", "2024-01-02T14:35", 8.5, 9, 8.25, 9, 1));

        assertThat(utc(Interval.MINUTE, Interval.MINUTES_5, minutes).rows()).containsExactly(
                Row.of("A", "2024-01-02T14:30", 10, 15, 8, 8.5, 175),
                Row.of("A", "2024-01-02T14:35", 8.5, 9, 8.25, 9, 1));
    }

    @Test
    void theAdjustedCloseIsThatOfTheLastClose() {
        List<Row> days = List.of(
                new Row("A", Bars.seconds("2024-01-01"), NONE, NONE, NONE, 10, NONE, 5),
                new Row("A", Bars.seconds("2024-01-02"), NONE, NONE, NONE, 12, NONE, 6),
                new Row("A", Bars.seconds("2024-01-03"), NONE, NONE, NONE, NONE, NONE, 7));

        assertThat(utc(Interval.DAY, Interval.WEEK, days).rows()).containsExactly(
                new Row("A", Bars.seconds("2024-01-01"), NONE, NONE, NONE, 12, NONE, 6));
    }

    @Test
    void closesAloneBecomeClosesAlone() {
        List<Row> days = List.of(Row.close("A", "2024-02-28", 1), Row.close("A", "2024-02-29", 2),
                Row.close("A", "2024-03-01", 3));

        assertThat(utc(Interval.DAY, Interval.MONTH, days).rows()).containsExactly(
                Row.close("A", "2024-02-01", 2), Row.close("A", "2024-03-01", 3));
    }

    @Test
    void aCloseAmongBarsCountsForItsOtherPrices() {
        List<Row> days = List.of(Row.of("A", "2024-01-02", 5, 6, 4, 5, 10),
                Row.close("A", "2024-01-03", 9));

        assertThat(utc(Interval.DAY, Interval.WEEK, days).rows()).containsExactly(
                Row.of("A", "2024-01-01", 5, 9, 4, 9, 10));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30,2024-12-30,2024-12-01", "2025-01-01,2024-12-30,2025-01-01",
            "2025-01-05,2024-12-30,2025-01-01", "2025-01-06,2025-01-06,2025-01-01",
            "2024-02-29,2024-02-26,2024-02-01", "1969-12-31,1969-12-29,1969-12-01"})
    void weeksBeginOnMondayAndMonthsOnTheFirst(String day, String week, String month) {
        List<Row> bar = List.of(Row.close("A", day, 1));

        assertThat(utc(Interval.DAY, Interval.WEEK, bar).rows())
                .containsExactly(Row.close("A", week, 1));
        assertThat(utc(Interval.DAY, Interval.MONTH, bar).rows())
                .containsExactly(Row.close("A", month, 1));
    }

    @Test
    void aWeekCountsToTheMonthInWhichItEnds() {
        List<Row> weeks = List.of(Row.close("A", "2024-01-22", 1),
                Row.close("A", "2024-01-29", 2), Row.close("A", "2024-02-19", 3),
                Row.close("A", "2024-02-26", 4));

        assertThat(utc(Interval.WEEK, Interval.MONTH, weeks).rows()).containsExactly(
                Row.close("A", "2024-01-01", 1), Row.close("A", "2024-02-01", 3),
                Row.close("A", "2024-03-01", 4));
    }

    @Test
    void hoursOfASessionCountFromItsOpen() {
        List<Row> minutes = List.of(Row.close("A", "2024-01-02T14:29", 1),
                Row.close("A", "2024-01-02T14:30", 2), Row.close("A", "2024-01-02T15:29", 3),
                Row.close("A", "2024-01-02T15:30", 4), Row.close("A", "2024-01-02T20:59", 5),
                Row.close("A", "2024-01-02T21:00", 6));
        var out = new Bars();
        var resampler = Resampler.bySessions(Interval.MINUTE, Interval.HOUR,
                WeekdaySessions.newYork(), RowOrder.BY_TIME, out);
        Bars.feed(minutes, resampler);

        assertThat(resampler.finish()).isEqualTo(new Resampler.Counts(6, 3, 2, 0, 0));
        assertThat(out.rows()).containsExactly(Row.close("A", "2024-01-02T14:30", 3),
                Row.close("A", "2024-01-02T15:30", 4), Row.close("A", "2024-01-02T20:30", 5));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            // New York went to summer time on 10 March 2024, London and Frankfurt on 31 March.
            "America/New_York,09:30,16:00,2024-03-08,2024-03-08T14:30,2024-03-08T20:59",
            "America/New_York,09:30,16:00,2024-03-11,2024-03-11T13:30,2024-03-11T19:59",
            "America/New_York,09:30,16:00,2024-11-01,2024-11-01T13:30,2024-11-01T19:59",
            "America/New_York,09:30,16:00,2024-11-04,2024-11-04T14:30,2024-11-04T20:59",
            "Europe/London,08:00,16:30,2024-03-28,2024-03-28T08:00,2024-03-28T16:29",
            "Europe/London,08:00,16:30,2024-04-01,2024-04-01T07:00,2024-04-01T15:29",
            "Europe/Berlin,09:00,17:30,2024-10-25,2024-10-25T07:00,2024-10-25T15:29",
            "Europe/Berlin,09:00,17:30,2024-10-28,2024-10-28T08:00,2024-10-28T16:29"})
    void sessionsFollowTheClocksOfTheExchange(String zone, String opens, String closes, String date,
            String first, String last) {
        var calendar = WeekdaySessions.of(zone, opens, closes);
        List<Row> minutes = List.of(
                minuteFrom(first, -1, 1), Row.close("A", first, 2), Row.close("A", last, 3),
                minuteFrom(last, 1, 4));

        assertThat(sessions(Interval.MINUTE, Interval.DAY, calendar, minutes).rows())
                .containsExactly(Row.close("A", date, 3));
        assertThat(sessions(Interval.MINUTE, Interval.HOUR, calendar, minutes).rows()
                .getFirst()).isEqualTo(Row.close("A", first, 2));
    }

    private static Row minuteFrom(String time, int minutes, double close) {
        return new Row("A", Bars.seconds(time) + minutes * 60L, NONE, NONE, NONE, close, NONE,
                NONE);
    }

    @Test
    void aNightSessionLandsOnTheDateOnWhichItEnds() {
        var night = WeekdaySessions.of("America/New_York", "17:00", "16:59:59");
        List<Row> hours = List.of(Row.close("A", "2024-01-07T22:00", 1),
                Row.close("A", "2024-01-08T03:00", 2), Row.close("A", "2024-01-08T21:00", 3),
                Row.close("A", "2024-01-08T22:00", 4));

        assertThat(sessions(Interval.HOUR, Interval.DAY, night, hours).rows()).containsExactly(
                Row.close("A", "2024-01-08", 3), Row.close("A", "2024-01-09", 4));
    }

    @Test
    void aFarEasternSessionLandsOnItsOwnDate() {
        var tokyo = WeekdaySessions.of("Asia/Tokyo", "08:00", "15:00");
        List<Row> minutes = List.of(Row.close("A", "2024-01-08T23:00", 1),
                Row.close("A", "2024-01-09T05:59", 2));

        assertThat(sessions(Interval.MINUTE, Interval.DAY, tokyo, minutes).rows())
                .containsExactly(Row.close("A", "2024-01-09", 2));
        assertThat(utc(Interval.MINUTE, Interval.DAY, minutes).rows()).containsExactly(
                Row.close("A", "2024-01-08", 1), Row.close("A", "2024-01-09", 2));
    }

    @Test
    void aBarThatBeginsBeforeTheOpenButReachesIntoItBelongsToTheSession() {
        List<Row> hours = List.of(Row.of("A", "2024-01-02T13:00", 1, 9, 1, 1, 1),
                Row.of("A", "2024-01-02T14:00", 2, 2, 2, 2, 10),
                Row.of("A", "2024-01-02T20:00", 3, 3, 3, 3, 100),
                Row.of("A", "2024-01-02T21:00", 4, 4, 4, 4, 1_000));

        assertThat(sessions(Interval.HOUR, Interval.DAY, WeekdaySessions.newYork(), hours).rows())
                .containsExactly(Row.of("A", "2024-01-02", 2, 3, 2, 3, 110));
    }

    @Test
    void halfDaysEndEarly() {
        var calendar = WeekdaySessions.newYork().shortOn(LocalDate.of(2024, 1, 2));
        List<Row> minutes = List.of(Row.close("A", "2024-01-02T16:59", 1),
                Row.close("A", "2024-01-02T17:00", 2));

        assertThat(sessions(Interval.MINUTE, Interval.DAY, calendar, minutes).rows())
                .containsExactly(Row.close("A", "2024-01-02", 1));
    }

    @Test
    void symbolsMayJoinWhileBarsAreOnTheirWay() {
        var out = new Bars();
        var resampler = Resampler.byUtc(Interval.DAY, Interval.MONTH, RowOrder.BY_SYMBOL, out);
        for (List<String> symbols : List.of(List.of("A"), List.of("A", "B"),
                List.of("A", "B", "C"))) {
            var batch = new BarBatch();
            batch.clear(symbols);
            int row = batch.add(symbols.size() - 1, Bars.seconds("2024-01-02"), 0);
            batch.value[BarBatch.CLOSE][row] = symbols.size();
            resampler.take(batch);
        }
        resampler.finish();

        assertThat(out.rows()).containsExactly(Row.close("A", "2024-01-01", 1),
                Row.close("B", "2024-01-01", 2), Row.close("C", "2024-01-01", 3));
    }

    @Test
    void barsThatComeTooLateAreLeftOutAndCounted() {
        var out = new Bars();
        var resampler = Resampler.byUtc(Interval.DAY, Interval.MONTH, RowOrder.ANY, out);
        Bars.feed(List.of(Row.close("A", "2024-02-01", 1), Row.close("A", "2024-01-31", 2),
                Row.close("B", "2024-01-31", 3)), resampler);

        assertThat(resampler.finish().disordered()).isOne();
        assertThat(out.bySymbol()).containsExactly(Row.close("A", "2024-02-01", 1),
                Row.close("B", "2024-01-01", 3));
    }

    @Test
    void barsOfTheSameIntervalGoThroughAsTheyAre() {
        List<Row> rows = List.of(Row.of("A", "2024-01-02", 1, 3, 1, 2, 5),
                Row.close("B", "2024-01-02", 4), Row.of("A", "2024-01-03", 2, 3, 1, 2, 6));

        assertThat(utc(Interval.DAY, Interval.DAY, rows).bySymbol())
                .containsExactly(rows.get(0), rows.get(2), rows.get(1));
        assertThat(Resampler.refusal(Interval.DAY, Interval.DAY)).isEmpty();
    }

    @Test
    void finerBarsAreRefusedWithWhatIsPossible() {
        assertThat(Resampler.refusal(Interval.DAY, Interval.HOUR)).contains("interval hour cannot"
                + " be made of interval day; choose day, week, month, or import finer data");
        assertThatThrownBy(() -> Resampler.byUtc(Interval.WEEK, Interval.DAY, RowOrder.ANY,
                new Bars())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingBecomesNothing() {
        var out = new Bars();
        var resampler = Resampler.byUtc(Interval.MINUTE, Interval.DAY, RowOrder.BY_SYMBOL, out);
        Bars.feed(List.of(), resampler);

        assertThat(resampler.finish()).isEqualTo(new Resampler.Counts(0, 0, 0, 0, 0));
        assertThat(out.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RowOrder.class)
    void theOrderOfTheBarsIsKept(RowOrder order) {
        List<Row> rows = new ArrayList<>(randomMinutes(3));
        Comparator<Row> bySymbol = Comparator.comparing(Row::symbol);
        Comparator<Row> byTime = Comparator.comparingLong(Row::time);
        Comparator<Row> wanted = order == RowOrder.BY_SYMBOL ? bySymbol.thenComparing(byTime)
                : byTime.thenComparing(bySymbol);
        rows.sort(wanted);
        var out = new Bars();
        var resampler = Resampler.byUtc(Interval.MINUTE, Interval.HOUR, order, out);
        Bars.feed(rows, resampler);
        resampler.finish();

        assertThat(out.bySymbol()).isEqualTo(
                utc(Interval.MINUTE, Interval.HOUR, rows).bySymbol());
        if (order != RowOrder.ANY) {
            assertThat(out.rows()).isSortedAccordingTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void theWayThroughShorterBarsLeadsToTheSame(long seed) {
        List<Row> minutes = randomMinutes(seed);
        ExchangeCalendar calendar = WeekdaySessions.newYork();
        Bars straight = sessions(Interval.MINUTE, Interval.DAY, calendar, minutes);
        Bars hours = sessions(Interval.MINUTE, Interval.HOUR, calendar, minutes);
        Bars quarters = utc(Interval.MINUTE, Interval.MINUTES_15, minutes);

        assertThat(sessions(Interval.HOUR, Interval.DAY, calendar, hours.rows()).bySymbol())
                .isEqualTo(straight.bySymbol());
        assertThat(utc(Interval.MINUTES_15, Interval.DAY, quarters.rows()).bySymbol())
                .isEqualTo(utc(Interval.MINUTE, Interval.DAY, minutes).bySymbol());
        assertThat(utc(Interval.DAY, Interval.MONTH, straight.rows()).bySymbol())
                .isEqualTo(sessions(Interval.MINUTE, Interval.MONTH, calendar, minutes)
                        .bySymbol());
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void volumeIsConservedAndPricesStayWithinHighAndLow(long seed) {
        List<Row> minutes = randomMinutes(seed);
        for (Interval to : Interval.values()) {
            Bars coarse = utc(Interval.MINUTE, to, minutes);

            assertThat(coarse.rows().stream().mapToDouble(Row::volume).sum())
                    .isEqualTo(minutes.stream().mapToDouble(Row::volume).sum());
            assertThat(coarse.rows()).allMatch(bar -> bar.high() >= bar.open()
                    && bar.high() >= bar.close() && bar.low() <= bar.open()
                    && bar.low() <= bar.close());
        }
    }

    /** Bars of up to five symbols that begin and end at different times, over six weeks. */
    private static List<Row> randomMinutes(long seed) {
        Random random = Seeds.random(seed);
        List<Row> rows = new ArrayList<>();
        long time = Bars.seconds("2024-02-22T00:00");
        int symbols = 1 + random.nextInt(5);
        for (int i = 0; i < 600; i++) {
            time += 60L * (1 + random.nextInt(180));
            for (int symbol = 0; symbol < symbols; symbol++) {
                if (random.nextInt(3) > 0) {
                    double low = 1 + random.nextInt(100);
                    double range = random.nextInt(50);
                    double open = low + range * random.nextDouble();
                    double close = low + range * random.nextDouble();
                    rows.add(new Row("S" + symbol, time, open, low + range, low, close,
                            random.nextInt(1_000), close / 2));
                }
            }
        }
        return rows;
    }
}
