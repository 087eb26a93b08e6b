package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.report.books.RunContext;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Returns by year and month in {@code summary.json}. */
class PeriodsInSummaryTest {
    private static final List<String> TIMES = List.of("2023-11-30T00:00", "2023-12-01T00:00",
            "2023-12-29T00:00", "2024-01-02T00:00", "2024-03-01T00:00");

    private static MarketData data(Interval interval, List<String> times) {
        double[] closes = new double[times.size()];
        Arrays.fill(closes, 1);
        return new MarketData(interval, List.of(Instrument.share("A")), times.stream()
                .mapToLong(time -> LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC))
                .toArray(), MarketData.Columns.closeOnly(closes));
    }

    /** Strategy 0 begins with 1000 and is paid so much at each bar. */
    private static ScriptedBookings paid(long... amounts) {
        ScriptedBookings bookings = new ScriptedBookings();
        for (long amount : amounts) {
            bookings.bar(
                    v -> v.flow(HandComputedFund.HOUSE, 0, FlowKind.CASH_DIVIDEND, 0,
                            amount * 1_000_000),
                    v -> v.flow(0, 0, FlowKind.CASH_DIVIDEND, 0, amount * 1_000_000));
        }
        return bookings;
    }

    private static JsonNode json(MarketData data, int strategies, ScriptedBookings bookings)
            throws IOException {
        long[] cash = new long[strategies];
        Arrays.fill(cash, 1_000_000_000L);
        return new ObjectMapper().readTree(SummaryJson.of(ResultsWriter.summarize(
                new RunContext(data, "r", IntStream.range(0, strategies)
                        .mapToObj(k -> "s" + k).toList(), cash),
                bookings), DataReport.NONE, _ -> {}));
    }

    private static void assertReturns(JsonNode found, Object... labelsAndValues) {
        assertThat(found.size()).isEqualTo(labelsAndValues.length / 2);
        List<String> names = new ArrayList<>();
        found.fieldNames().forEachRemaining(names::add);
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            assertThat(names.get(i / 2)).isEqualTo(labelsAndValues[i]);
            assertThat(found.get(names.get(i / 2)).asDouble())
                    .isCloseTo((double) labelsAndValues[i + 1], within(1e-12));
        }
    }

    /** 1000, 1100, 1210, 1331, 1197.9: the return of a bar belongs to the day on which it ends. */
    @Test
    void returnsOfBarsAreCompoundedByYearAndMonth() throws IOException {
        JsonNode run = json(data(Interval.DAY, TIMES), 1, paid(0, 100, 110, 121, -133));
        for (JsonNode portfolio : List.of(run.get("house"), run.get("strategies").get(0))) {
            assertReturns(portfolio.get("years"), "2023", 0.21, "2024", 1198 / 1210.0 - 1);
            assertReturns(portfolio.get("months"), "2023-12", 0.21, "2024-01", 0.1, "2024-03",
                    1198 / 1331.0 - 1);
        }
    }

    /** It loses all in 2023: there is no return of 2024, and none is made up. */
    @Test
    void aPeriodWithoutReturnIsLeftOut() throws IOException {
        JsonNode run = json(data(Interval.DAY, TIMES), 2, paid(0, -1_000, 0, 0, 0));
        assertReturns(run.get("strategies").get(0).get("years"), "2023", -1.0);
        assertReturns(run.get("strategies").get(0).get("months"), "2023-12", -1.0);
        assertReturns(run.get("strategies").get(1).get("years"), "2023", 0.0, "2024", 0.0);
        assertReturns(run.get("house").get("months"), "2023-12", -0.5, "2024-01", 0.0, "2024-03",
                0.0);
    }

    @Test
    void minutesOfADayAreOneMonth() throws IOException {
        JsonNode run = json(data(Interval.MINUTE, List.of("2023-12-31T23:58", "2023-12-31T23:59",
                "2024-01-01T00:00", "2024-01-01T00:01")), 1, paid(0, 100, 110, 121));
        assertReturns(run.get("house").get("months"), "2023-12", 0.1, "2024-01", 0.21);
    }

    @Test
    void aSingleBarHasNoPeriod() throws IOException {
        JsonNode run = json(data(Interval.DAY, TIMES.subList(0, 1)), 1, paid(0));
        assertThat(run.get("house").get("years").isEmpty()).isTrue();
        assertThat(run.get("house").get("months").isEmpty()).isTrue();
        assertThat(json(data(Interval.DAY, TIMES.subList(0, 1)), 1, paid()).get("house")
                .get("years").isEmpty()).isTrue();
    }

    @Test
    void monthsOfManyStrategiesAreTheHousesAlone() throws IOException {
        JsonNode hundred = json(data(Interval.DAY, TIMES), 100, paid(0, 100, 0, 0, 0));
        assertThat(hundred.get("strategies").get(99).get("months").size()).isEqualTo(3);
        JsonNode more = json(data(Interval.DAY, TIMES), 101, paid(0, 100, 0, 0, 0));
        assertThat(more.get("strategies").get(0).get("months").isEmpty()).isTrue();
        assertThat(more.get("strategies").get(100).get("years").size()).isEqualTo(2);
        assertThat(more.get("house").get("months").size()).isEqualTo(3);
    }
}
