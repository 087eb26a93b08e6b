package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Answers;
import io.troupe.strategies.StrategySubject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What built-in strategies do about what cannot be traded any more, or just now. */
class DelistedAssetsTest {
    private static final int BARS = 200;
    private static final int ASSETS = 5;
    private static final int END = 110;
    /** A quarter and more: every schedule but that of a year has a period within. */
    private static final int BACK = 180;

    static Stream<StrategySubject> subjects() {
        return BuiltinCases.all().stream().map(BuiltinCases.Case::subject);
    }

    private static MarketData market(long seed) {
        double[][] closes = new double[ASSETS][BARS];
        MarketData drawn = Markets.random(seed, BARS, ASSETS + 1);
        for (int asset = 0; asset < ASSETS; asset++) {
            for (int bar = 0; bar < BARS; bar++) {
                closes[asset][bar] = drawn.close(bar, asset);
            }
        }
        return Markets.of(closes);
    }

    private static List<TargetPositions> answers(StrategySubject subject, MarketData data) {
        return Answers.of(subject.strategies(), data);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void holdNothingOfADeadShareAndKnowNothingOfItBefore(StrategySubject subject) {
        for (int asset = 0; asset < ASSETS; asset++) {
            MarketData whole = market(asset);
            List<TargetPositions> answers = answers(subject, Lives.delisted(whole, asset, END));

            assertThat(answers.subList(0, END)).isEqualTo(answers(subject, whole)
                    .subList(0, END));
            for (TargetPositions answer : answers.subList(END, BARS)) {
                assertThat(answer.isUnchanged() ? 0 : answer.weight(asset)).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void areFlatOrSilentWhenAllAreDead(StrategySubject subject) {
        MarketData data = market(3);
        for (int asset = 0; asset < ASSETS; asset++) {
            data = Lives.delisted(data, asset, END);
        }
        for (TargetPositions answer : answers(subject, data).subList(END, BARS)) {
            for (int asset = 0; asset < ASSETS && !answer.isUnchanged(); asset++) {
                assertThat(answer.weight(asset)).isZero();
            }
        }
    }

    /** Eight days after the last price, on bar 109, nothing new is wanted of it. */
    @ParameterizedTest
    @MethodSource("subjects")
    void takeNoNewPositionInASuspendedShare(StrategySubject subject) {
        boolean brakes = subject.toString().contains("brake");
        for (int asset = 0; asset < ASSETS && !brakes; asset++) {
            MarketData data = Lives.suspended(market(asset), asset, END, BACK);
            double held = 0;
            List<TargetPositions> answers = answers(subject, data);
            for (int bar = 0; bar < BACK; bar++) {
                double wanted = answers.get(bar).isUnchanged() ? held
                        : answers.get(bar).weight(asset);
                if (!data.canTrade(bar, asset)) {
                    assertThat(wanted).as("bar %d", bar).isIn(0.0, -0.0, held);
                }
                held = wanted;
            }
        }
    }

    private static double[] grown(int bars, double by, double noise) {
        double[] closes = new double[bars];
        Arrays.setAll(closes, bar -> 100 * StrictMath.pow(by, bar) * (1 + (bar % 2) * noise));
        return closes;
    }

    private static List<TargetPositions> answers(String name, Map<String, Object> parameters,
            MarketData data) {
        return Answers.of(Answers.strategies(name, parameters), data);
    }

    private static List<Double> weights(TargetPositions answer) {
        return IntStream.range(0, answer.assets()).mapToObj(answer::weight).toList();
    }

    /** A0 is the calmest and rises most; it is delisted on bar 22, and bar 25 begins a week. */
    private static MarketData bestDies() {
        return Lives.delisted(Markets.of(grown(30, 1.02, 0), grown(30, 1.01, 0.02),
                grown(30, 1.005, 0.04)), 0, 22);
    }

    @Test
    void theDeadAreNeitherCalmNorLeadersNorLosers() {
        assertThat(weights(answers("low-volatility", Map.of("lookbackBars", 5, "count", 1,
                "rebalance", "weekly"), bestDies()).get(25))).containsExactly(0.0, 1.0, 0.0);
        assertThat(weights(answers("cross-sectional-momentum", Map.of("lookbackBars", 10,
                "skipBars", 5, "top", 1, "rebalance", "weekly"), bestDies()).get(25)))
                .containsExactly(0.0, 1.0, 0.0);
        assertThat(weights(answers("cross-sectional-momentum", Map.of("lookbackBars", 10,
                "skipBars", 5, "top", 1, "rebalance", "weekly", "direction", "long-short"),
                bestDies()).get(25))).containsExactly(0.0, 0.5, -0.5);
        assertThat(weights(answers("short-term-reversal", Map.of("lookbackBars", 2, "count", 1),
                bestDies()).get(25))).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void equalSharesAreOfThoseThatAreLeft() {
        assertThat(weights(answers("equal-weight", Map.of(), bestDies()).get(22)))
                .containsExactly(0.0, 0.5, 0.5);
        assertThat(weights(answers("equal-weight", Map.of("rebalance", "weekly"), bestDies())
                .get(25))).containsExactly(0.0, 0.5, 0.5);
        assertThat(weights(answers("buy-and-hold", Map.of(), bestDies()).get(22)))
                .containsExactly(0.0, 1.0 / 3, 1.0 / 3);
        assertThat(weights(answers("sixty-forty", Map.of("symbols", List.of("A0", "A2"),
                "rebalance", "weekly"), bestDies()).get(25))).containsExactly(0.0, 0.0, 0.4);
    }

    /** Half of two, a third of three: slots are of those that can still come. */
    @Test
    void slotsAreDividedAmongTheLiving() {
        // A1 and A2 zigzag: averages of an even number of bars rise all the time.
        List<TargetPositions> answers = answers("moving-average-trend",
                Map.of("fastBars", 2, "slowBars", 4), bestDies());
        assertThat(weights(answers.get(21).isUnchanged() ? answers.get(3) : answers.get(21)))
                .containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
        assertThat(weights(answers.get(22))).containsExactly(0.0, 0.5, 0.5);
        assertThat(weights(answers("time-series-momentum", Map.of("lookbackBars", 4,
                "volatilityBars", 4, "targetVolatility", 10, "maxLeverage", 1, "rebalance",
                "weekly"), bestDies()).get(25))).containsExactly(0.0, 0.5, 0.5);
        assertThat(weights(answers("risk-parity", Map.of("lookbackBars", 4, "rebalance", "weekly",
                "method", "inverse-volatility"), bestDies()).get(25)))
                .satisfies(weights -> assertThat(weights.getFirst()).isZero())
                .satisfies(weights -> assertThat(weights.get(1) + weights.get(2))
                        .isCloseTo(1, within(1e-12)));
    }

    /** A suspension of seven weeks from bar 12 on changes nothing for who only holds. */
    @Test
    void whoHoldsKeepsASuspendedShareAndWhoRebalancesDoesNot() {
        MarketData data = Lives.suspended(Markets.of(grown(60, 1.01, 0), grown(60, 1.01, 0.01)),
                0, 12, 47);
        assertThat(answers("equal-weight", Map.of(), data).subList(1, 60))
                .containsOnly(TargetPositions.unchanged());
        assertThat(answers("buy-and-hold", Map.of(), data).subList(1, 60))
                .containsOnly(TargetPositions.unchanged());
        List<TargetPositions> weekly = answers("equal-weight", Map.of("rebalance", "weekly"), data);
        assertThat(weights(weekly.get(15))).containsExactly(0.5, 0.5);
        assertThat(weights(weekly.get(20))).containsExactly(0.0, 1.0);
        assertThat(weights(weekly.get(50))).containsExactly(0.5, 0.5);
        assertThat(weights(answers("sixty-forty", Map.of("symbols", List.of("A0", "A1"),
                "rebalance", "weekly"), data).get(20))).containsExactly(0.6, 0.4);
    }

    /** The averages of the price of bar 24 meet on bar 43, when it is stale for long. */
    @Test
    void aTrendIsKeptWhileItCannotBeTraded() {
        MarketData data = Lives.suspended(Markets.of(grown(60, 1.01, 0), grown(60, 1.01, 0.01)),
                0, 25, 58);
        List<TargetPositions> answers = answers("moving-average-trend",
                Map.of("fastBars", 2, "slowBars", 20), data);
        assertThat(weights(answers.get(19))).containsExactly(0.5, 0.5);
        assertThat(answers.subList(20, 58)).containsOnly(TargetPositions.unchanged());
    }

    /** z of the last bar before is far out, so a position is open when one of the two dies. */
    @Test
    void aPairIsClosedWhenOneOfItIsDelistedAndWaitsWhileOneIsSuspended() {
        double[] first = new double[60];
        double[] second = new double[60];
        Arrays.setAll(first, bar -> 100 + (bar % 3) + (bar >= 20 ? 0.5 * (bar - 19) : 0));
        Arrays.setAll(second, bar -> 50 + (bar % 3) / 2.0);
        Map<String, Object> ratio = Map.of("first", "A0", "second", "A1", "lookbackBars", 10,
                "enterZ", 1.2, "exitZ", 0.1);
        Map<String, Object> line = Map.of("first", "A0", "second", "A1", "lookbackBars", 10,
                "enterZ", 1.2, "exitZ", 0.1, "maxPValue", 1);
        Map.of("pairs-mean-reversion", ratio, "pairs-cointegration", line)
                .forEach((name, parameters) -> {
                    int end = 22;
                    for (int asset = 0; asset < 2; asset++) {
                        List<TargetPositions> dead = answers(name, parameters,
                                Lives.delisted(Markets.of(first, second), asset, end));
                        assertThat(held(dead, end - 1)).as(name).isNotZero();
                        assertThat(weights(dead.get(end))).containsExactly(0.0, 0.0);
                        assertThat(dead.subList(end + 1, 60))
                                .containsOnly(TargetPositions.unchanged());
                        MarketData waits = Lives.suspended(Markets.of(first, second), asset, end,
                                60);
                        assertThat(answers(name, parameters, waits).subList(end + 6, 60))
                                .containsOnly(TargetPositions.unchanged());
                    }
                });
    }

    private static double held(List<TargetPositions> answers, int bar) {
        for (int before = bar; before >= 0; before--) {
            if (!answers.get(before).isUnchanged()) {
                return answers.get(before).weight(0);
            }
        }
        return 0;
    }
}
