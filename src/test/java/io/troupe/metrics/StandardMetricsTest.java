package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each metric says of itself is true of its function. */
class StandardMetricsTest {
    private static final TrackRecord BASE = new TrackRecord(BarsPerYear.set(252),
            new TrackRecord.Index(11, 1.25, Optional.of("2024-01-05")),
            new Moments(10, OptionalDouble.of(0.02), OptionalDouble.of(0.1)),
            Optional.of(new Figure.Fall(0.5, "2024-01-02", "2024-01-03")),
            new TrackRecord.Account(1, new BigDecimal("2"), 3, 4, 5, 6, 7, DatedTransfers.NONE),
            new TrackRecord.Trades(8, 9, 10, 11));

    /** The same record with another account, other trades, and so on. */
    private static final Map<Need, TrackRecord> WITH_ANOTHER = Map.of(
            Need.YEAR, new TrackRecord(BarsPerYear.set(12), BASE.index(), BASE.returns(),
                    BASE.deepestFall(), BASE.account(), BASE.trades()),
            Need.INDEX, new TrackRecord(BASE.year(),
                    new TrackRecord.Index(21, 1.5, Optional.of("2024-01-09")), BASE.returns(),
                    Optional.of(new Figure.Fall(0.25, "2024-01-02", "2024-01-03")),
                    BASE.account(), BASE.trades()),
            Need.RETURNS, new TrackRecord(BASE.year(), BASE.index(),
                    new Moments(9, OptionalDouble.of(0.03), OptionalDouble.of(0.2)),
                    BASE.deepestFall(), BASE.account(), BASE.trades()),
            Need.ACCOUNT, new TrackRecord(BASE.year(), BASE.index(), BASE.returns(),
                    BASE.deepestFall(),
                    new TrackRecord.Account(11, new BigDecimal("12"), 13, 14, 15, 16, 17,
                            DatedTransfers.NONE),
                    BASE.trades()),
            Need.TRADES, new TrackRecord(BASE.year(), BASE.index(), BASE.returns(),
                    BASE.deepestFall(), BASE.account(), new TrackRecord.Trades(18, 19, 20, 21)));

    static List<Metric> metrics() {
        return StandardMetrics.REGISTER.metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void dependsOnWhatItNeedsAndOnNothingElse(Metric metric) {
        assertThat(WITH_ANOTHER.keySet()).containsExactlyInAnyOrder(Need.values());
        WITH_ANOTHER.forEach((need, other) -> assertThat(!metric.of(other).equals(metric.of(BASE)))
                .as("%s depends on %s", metric.name(), need)
                .isEqualTo(metric.needs().contains(need)));
    }

    /** Nothing, one bar, no variation, all capital gone, given away, bankrupt, and ordinary. */
    private static List<TrackRecord> edges() {
        List<TrackRecord> edges = new ArrayList<>(List.of(TrackRecords.ofEquities(),
                TrackRecords.ofEquities(100), TrackRecords.ofEquities(100, 100, 100),
                TrackRecords.ofEquities(0, 0, 0), TrackRecords.ofEquities(100, -5, -5),
                TrackRecords.ofEquities(100, 110, 99)));
        TrackRecorder given = new TrackRecorder(100_000_000);
        given.endBar(0, 100, -100);
        given.endBar(1, 0, 0);
        edges.add(TrackRecords.of(given, "0"));
        return edges;
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isUndefinedSomewhereIfAndOnlyIfItSaysWhere(Metric metric) {
        assertThat(
                edges().stream().anyMatch(edge -> metric.of(edge).equals(new Figure.Undefined())))
                .isEqualTo(!metric.undefinedWhere().isEmpty());
        assertThat(edges()).anySatisfy(
                edge -> assertThat(metric.of(edge)).isNotEqualTo(new Figure.Undefined()));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isNeverInfiniteOrNan(Metric metric) {
        assertThat(edges()).allSatisfy(edge -> assertThat(Double.isFinite(
                metric.of(edge).number().orElse(0))).isTrue());
    }

    /** 100 grow to 120 and fall to 90; 30 come at the end; one trade of 60 and one of −40. */
    @Test
    void theFiguresOfARecordByHand() {
        TrackRecorder recorder = new TrackRecorder(100_000_000);
        recorder.endBar(0, 100, 0);
        recorder.fill(60_000_000, 1_000_000, 250_000);
        recorder.endBar(1, 120, 0);
        recorder.fill(-40_000_000, 500_000, 0);
        recorder.transfer(40_000_000);
        recorder.transfer(-10_000_000);
        recorder.endBar(2, 90, 30);
        Evaluation figures = StandardMetrics.REGISTER.evaluate(
                recorder.record(new BigDecimal("90.00"), 7_000_000, BarsPerYear.set(4),
                        bar -> "day " + bar));

        assertThat(figures.of(AccountMetrics.CAPITAL)).isEqualTo(Figure.micros(100_000_000));
        assertThat(figures.of(AccountMetrics.FINAL_CASH)).isEqualTo(Figure.micros(7_000_000));
        assertThat(figures.of(AccountMetrics.TRANSFERS_IN)).isEqualTo(Figure.micros(40_000_000));
        assertThat(figures.of(AccountMetrics.TRANSFERS_OUT)).isEqualTo(Figure.micros(10_000_000));
        assertThat(figures.of(MaxDrawdown.METRIC))
                .isEqualTo(new Figure.Fall(0.25, "day 1", "day 2"));
        assertThat(figures.of(TradingMetrics.COSTS)).isEqualTo(Figure.micros(1_750_000));
        assertThat(figures.of(TradingMetrics.FILLS)).isEqualTo(new Figure.Count(2));
        assertThat(figures.of(TradingMetrics.TRADED_NOTIONAL)).isEqualTo(new Figure.Measure(100));
        // 100 over a mean equity of 310 / 3 in half a year.
        assertThat(figures.of(Turnover.METRIC).number().orElseThrow())
                .isEqualTo(100 / (310.0 / 3) / 0.5);
        assertThat(figures.of(TimeWeightedIndex.BUST_DATE)).isEqualTo(new Figure.Undefined());
    }

    @Test
    void theBarThatLostAllIsTold() {
        TrackRecord bust = TrackRecords.ofEquities(100, 50, -1, -1);
        assertThat(TimeWeightedIndex.BUST_DATE.of(bust)).isEqualTo(new Figure.Day("day 2"));
    }
}
