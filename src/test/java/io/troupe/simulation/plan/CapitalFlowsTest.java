package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.simulation.plan.CapitalFlows.Flow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapitalFlowsTest {
    private static MarketData at(String... times) {
        double[] none = {};
        double[] closes = new double[times.length];
        Arrays.fill(closes, 10);
        return new MarketData(Interval.HOUR, List.of(Instrument.share("A")),
                Arrays.stream(times).mapToLong(time -> Instant.parse(time).getEpochSecond())
                        .toArray(),
                new Columns(none, none, none, closes, none),
                new Extras(null, none, ActionSchedule.NONE, none));
    }

    /** Thursday, Friday and Monday. */
    private static MarketData days() {
        return at("2024-01-04T00:00:00Z", "2024-01-05T00:00:00Z", "2024-01-08T00:00:00Z");
    }

    private static Map<Integer, Long> byBar(MarketData data, Flow... flows) {
        return new CapitalFlows(List.of(flows)).byBar(data);
    }

    private static Flow flow(String date, long micros) {
        return new Flow(LocalDate.parse(date), micros);
    }

    @Test
    void aFlowIsDueAtTheBarOfItsDate() {
        assertThat(byBar(days(), flow("2024-01-05", 7))).isEqualTo(Map.of(1, 7L));
        assertThat(byBar(days(), flow("2024-01-04", 7), flow("2024-01-08", -8)))
                .isEqualTo(Map.of(0, 7L, 2, -8L));
    }

    @Test
    void withoutABarOfItsDateItIsDueAtTheNext() {
        assertThat(byBar(days(), flow("2024-01-06", 7))).isEqualTo(Map.of(2, 7L));
        assertThat(byBar(days(), flow("2023-06-30", 7))).isEqualTo(Map.of(0, 7L));
    }

    @Test
    void afterTheLastBarItWaits() {
        assertThat(byBar(days(), flow("2024-01-09", 7))).isEmpty();
    }

    /** In any order, and also from two dates. */
    @Test
    void thoseOfABarAreSummed() {
        assertThat(byBar(days(), flow("2024-01-08", 1), flow("2024-01-05", 20),
                flow("2024-01-07", -300))).isEqualTo(Map.of(1, 20L, 2, -299L));
    }

    /** A day is one in UTC, and its first bar may be its first minute. */
    @Test
    void ofSeveralBarsOfADateItIsTheFirst() {
        MarketData hours = at("2024-01-04T22:00:00Z", "2024-01-04T23:59:59Z",
                "2024-01-05T00:00:00Z", "2024-01-05T01:00:00Z");
        assertThat(byBar(hours, flow("2024-01-05", 7))).isEqualTo(Map.of(2, 7L));
        assertThat(byBar(hours, flow("2024-01-04", 7))).isEqualTo(Map.of(0, 7L));
    }

    @Test
    void noneAreNone() {
        assertThat(CapitalFlows.NONE.byBar(days())).isEmpty();
    }

    @Test
    void isACopyOfTheList() {
        List<Flow> list = new ArrayList<>(List.of(flow("2024-01-05", 7)));
        CapitalFlows flows = new CapitalFlows(list);
        list.clear();
        assertThat(flows.flows()).hasSize(1);
    }

    @Test
    void whatDoesNotFitTogetherThrows() {
        assertThatThrownBy(() -> byBar(days(), flow("2024-01-05", Long.MAX_VALUE),
                flow("2024-01-05", 1))).isInstanceOf(ArithmeticException.class);
    }
}
