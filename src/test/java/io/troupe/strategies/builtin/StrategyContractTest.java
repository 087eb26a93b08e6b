package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Strategy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every built-in strategy must satisfy, on seeded random prices. */
class StrategyContractTest {
    private static final int BARS = 200;
    private static final int ASSETS = 5;
    private static final int SEEDS = 12;

    /** A strategy with windows short enough for a small market. */
    record Kind(String name, Map<String, Object> parameters) {
        Supplier<Strategy> strategies() {
            return Answers.strategies(name, parameters);
        }

        boolean namesAssets() {
            return name.equals("pairs-mean-reversion");
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(new Kind("equal-weight", Map.of()),
                new Kind("cross-sectional-momentum",
                        Map.of("lookbackBars", 40, "skipBars", 5, "top", 2)),
                new Kind("cross-sectional-momentum",
                        Map.of("lookbackBars", 3, "skipBars", 0, "top", 9, "rebalance", "daily")),
                new Kind("time-series-momentum", Map.of("lookbackBars", 30, "volatilityBars", 20)),
                new Kind("moving-average-trend", Map.of("fastBars", 3, "slowBars", 12)),
                new Kind("low-volatility",
                        Map.of("lookbackBars", 20, "count", 2, "rebalance", "weekly")),
                new Kind("pairs-mean-reversion",
                        Map.of("first", "A0", "second", "A1", "lookbackBars", 10, "enterZ", 1.2)),
                new Kind("volatility-brake", Map.of("lookbackBars", 10, "maxDrawdown", 0.02)));
    }

    static Stream<Arguments> kindsAndSeeds() {
        return kinds().flatMap(
                kind -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void actsAtAll(Kind kind, int seed) {
        assertThat(Answers.of(kind.strategies(), market(seed)))
                .anyMatch(answer -> !answer.isUnchanged() && grossOf(answer) > 0);
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void cuttingTheFutureChangesNoEarlierAnswer(Kind kind, int seed) {
        List<TargetPositions> whole = Answers.of(kind.strategies(), market(seed));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            int bars = random.nextInt(BARS + 1);
            assertThat(Answers.of(kind.strategies(), market(seed).prefix(bars)))
                    .isEqualTo(whole.subList(0, bars));
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void reorderingTheAssetsReordersTheWeights(Kind kind, int seed) {
        if (kind.namesAssets()) {
            return;
        }
        int[] order = {3, 0, 4, 1, 2};
        List<TargetPositions> expected = Answers.of(kind.strategies(), market(seed)).stream()
                .map(answer -> reordered(answer, order)).toList();
        assertThat(Answers.of(kind.strategies(), Markets.reordered(market(seed), order)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void doublingAllPricesChangesNothing(Kind kind, int seed) {
        assertThat(Answers.of(kind.strategies(), Markets.map(market(seed), price -> price * 2)))
                .isEqualTo(Answers.of(kind.strategies(), market(seed)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void continuesFromSavedStateAsIfNeverStopped(Kind kind, int seed) {
        List<TargetPositions> whole = Answers.of(kind.strategies(), market(seed));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            assertThat(Answers.ofRestoring(kind.strategies(), market(seed), random.nextInt(BARS)))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void holdsNothingOfAnAssetBeforeItTrades(Kind kind, int seed) {
        assertThat(Answers.of(kind.strategies(), market(seed)).subList(0, BARS / 3))
                .allSatisfy(answer -> assertThat(
                        answer.isUnchanged() ? 0 : answer.weight(ASSETS - 1)).isZero());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void constantPricesGiveOneAndTheSameAnswer(Kind kind) {
        MarketData constant = Markets.map(Markets.of(new double[BARS], new double[BARS]),
                zero -> 12.3);
        assertThat(Answers.of(kind.strategies(), constant)
                .stream().filter(answer -> !answer.isUnchanged()).distinct().count())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void runsOnOneAsset(Kind kind) {
        if (!kind.namesAssets()) {
            assertThat(Answers.of(kind.strategies(), Markets.random(5, BARS, 1)))
                    .allSatisfy(answer -> assertThat(grossOf(answer)).isLessThanOrEqualTo(2));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void runsOnFewerBarsThanItNeeds(Kind kind) {
        assertThat(Answers.of(kind.strategies(), market(1).prefix(2))).hasSize(2)
                .allSatisfy(answer -> assertThat(grossOf(answer)).isLessThanOrEqualTo(1 + 1e-12));
    }

    private static MarketData market(int seed) {
        return Markets.random(seed, BARS, ASSETS);
    }

    private static double grossOf(TargetPositions answer) {
        return IntStream.range(0, answer.assets()).mapToDouble(answer::weight).map(Math::abs).sum();
    }

    private static TargetPositions reordered(TargetPositions answer, int[] order) {
        return answer.isUnchanged() ? answer
                : TargetPositions.of(Arrays.stream(order).mapToDouble(answer::weight).toArray());
    }
}
