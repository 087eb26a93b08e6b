package io.troupe.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.AccountMetrics;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.MaxDrawdown;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Moments;
import io.troupe.metrics.Need;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.TimeWeightedIndex;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.TrackRecorder;
import io.troupe.metrics.TrackRecords;
import io.troupe.metrics.TradingMetrics;
import io.troupe.metrics.Turnover;
import io.troupe.metrics.Undefinedness;
import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each metric says of itself is true of its function. */
class StandardMetricsTest {
    private static final int BARS = 61;
    private static final TrackRecord BASE = record(EnumSet.noneOf(Need.class));

    /** A record, some parts of which are others. */
    private static TrackRecord record(Set<Need> others) {
        boolean isOtherIndex = others.contains(Need.INDEX);
        Basis basis = new Basis(BarsPerYear.set(others.contains(Need.YEAR) ? 12 : 252),
                others.contains(Need.CONVENTION) ? Convention.BACON : Convention.EMPYRICAL,
                new RiskFree.ByBar(rates(others.contains(Need.EXCESS) ? 0.002 : 0.001)));
        return new TrackRecord(basis,
                isOtherIndex ? new TrackRecord.Index(21, 1.5, Optional.of("2024-01-09"))
                        : new TrackRecord.Index(11, 1.25, Optional.of("2024-01-05")),
                moments(others.contains(Need.RETURNS) ? 0.03 : 0.02),
                moments(others.contains(Need.EXCESS) ? 0.015 : 0.01),
                Optional.of(new Figure.Fall(isOtherIndex ? 0.25 : 0.5, "2024-01-02",
                        "2024-01-03")),
                TrackRecords.account(others.contains(Need.ACCOUNT) ? 10 : 0),
                others.contains(Need.TRADES) ? new TrackRecord.Trades(18, 19, 20, 21)
                        : new TrackRecord.Trades(8, 9, 10, 11),
                Optional.of(new ReturnPath(noise(others.contains(Need.PATH) ? 2 : 1),
                        Optional.of(noise(others.contains(Need.BENCHMARK) ? 4 : 3)))));
    }

    private static double[] rates(double rate) {
        double[] rates = new double[BARS];
        Arrays.setAll(rates, bar -> rate * (1 + bar % 3));
        return rates;
    }

    private static double[] noise(long seed) {
        Random random = new Random(seed);
        double[] returns = new double[BARS];
        Arrays.setAll(returns, bar -> bar == 0 ? Double.NaN : 0.02 * random.nextGaussian());
        return returns;
    }

    private static Moments moments(double mean) {
        return new Moments(10, OptionalDouble.of(mean), OptionalDouble.of(0.1 + mean * mean));
    }

    static List<Metric> metrics() {
        return StandardMetrics.REGISTER.metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void dependsOnWhatItNeedsAndOnNothingElse(Metric metric) {
        for (Need need : Need.values()) {
            boolean changes = !metric.of(record(EnumSet.of(need))).equals(metric.of(BASE));
            boolean changesByBacon = !metric.of(record(EnumSet.of(Need.CONVENTION, need)))
                    .equals(metric.of(record(EnumSet.of(Need.CONVENTION))));
            assertThat(changes || changesByBacon).as("%s depends on %s", metric.name(), need)
                    .isEqualTo(metric.needs().contains(need));
        }
    }

    /** Nothing, one bar, no variation, all capital gone, given away, bankrupt, and ordinary. */
    private static List<TrackRecord> edges() {
        List<TrackRecord> edges = new ArrayList<>(List.of(TrackRecords.ofEquities(),
                TrackRecords.ofEquities(100), TrackRecords.ofEquities(100, 100, 100),
                TrackRecords.ofEquities(0, 0, 0), TrackRecords.ofEquities(100, -5, -5),
                TrackRecords.ofEquities(100, 110, 99)));
        TrackRecorder given = TrackRecords.recorder();
        double[] returns = {given.endBar(0, 100, -100), given.endBar(1, 0, 0)};
        edges.add(TrackRecords.of(given, "0").with(ReturnPath.of(returns)));
        edges.add(TrackRecords.ofEquities(100, 90, 110));
        edges.add(BASE);
        return edges;
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isUndefinedSomewhereIfAndOnlyIfItSaysWhere(Metric metric) {
        assertThat(
                edges().stream().anyMatch(edge -> metric.of(edge) instanceof Figure.Undefined))
                .isEqualTo(!metric.undefinedWhere().isEmpty());
        assertThat(edges()).anySatisfy(
                edge -> assertThat(metric.of(edge)).isNotInstanceOf(Figure.Undefined.class));
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
        TrackRecorder recorder = TrackRecords.recorder();
        double[] returns = new double[3];
        returns[0] = recorder.endBar(0, 100, 0);
        recorder.fill(60_000_000, 1_000_000, 250_000);
        returns[1] = recorder.endBar(1, 120, 0);
        recorder.fill(-40_000_000, 500_000, 0);
        recorder.transfer(40_000_000);
        recorder.transfer(-10_000_000);
        returns[2] = recorder.endBar(2, 90, 30);
        Evaluation figures = StandardMetrics.REGISTER.evaluate(
                recorder.record(new BigDecimal("90.00"), 7_000_000, bar -> "day " + bar)
                        .with(ReturnPath.of(returns)));

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
        assertThat(figures.of(TimeWeightedIndex.BUST_DATE))
                .isEqualTo(new Figure.Undefined(Undefinedness.NEVER));
    }

    @Test
    void theBarThatLostAllIsTold() {
        TrackRecord bust = TrackRecords.ofEquities(100, 50, -1, -1);
        assertThat(TimeWeightedIndex.BUST_DATE.of(bust)).isEqualTo(new Figure.Day("day 2"));
    }
}
