package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.features.Markets;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Answers;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Built-in strategies on prices whose answers follow by hand. */
class BuiltinStrategiesTest {
    private static final TargetPositions UNCHANGED = TargetPositions.unchanged();
    private static final double NONE = Double.NaN;

    @Test
    void equalWeightSharesAmongTheListed() {
        MarketData data = Markets.of(new double[]{1, 2, NONE, 1}, new double[]{NONE, NONE, 3, 4});
        assertThat(Answers.of(Answers.strategies("equal-weight", Map.of()), data))
                .containsExactly(weights(1, 0), UNCHANGED, weights(0.5, 0.5), UNCHANGED);
    }

    @Test
    void crossSectionalMomentumHoldsTheTopAndSkipsTheLatestBars() {
        // Returns from t−2 to t−1. At bar 2: 1, 0.5 and 0.5, a tie that the lower index wins.
        MarketData data = Markets.of(new double[]{2, 4, 1}, new double[]{2, 3, 99},
                new double[]{4, 6, 99});
        assertThat(Answers.of(Answers.strategies("cross-sectional-momentum",
                Map.of("lookbackBars", 2, "skipBars", 1, "top", 2, "rebalance", "daily")), data))
                .containsExactly(UNCHANGED, UNCHANGED, weights(0.5, 0.5, 0));
    }

    @Test
    void monthlyStrategiesWaitForTheFirstBarOfAMonth() {
        // Bar 21 is Tuesday, 2000-02-01.
        double[] rising = IntStream.range(0, 30).mapToDouble(bar -> 10 + bar).toArray();
        List<TargetPositions> answers = Answers.of(Answers.strategies("cross-sectional-momentum",
                Map.of("lookbackBars", 2, "skipBars", 0)), Markets.of(rising));
        assertThat(IntStream.range(0, 30).filter(bar -> !answers.get(bar).isUnchanged()))
                .containsExactly(21);
    }

    @Test
    void timeSeriesMomentumScalesToItsTargetAndNoFurtherThanTwice() {
        // Returns of the first: 0.5 and −0.5, so volatility sqrt(0.5 × 252) ≈ 11.22, past return
        // −0.25. The second rises by a constant: volatility 0, cap 2.
        MarketData data = Markets.of(new double[]{8, 12, 6}, new double[]{1, 2, 4});
        TargetPositions answer = Answers.of(Answers.strategies("time-series-momentum", Map.of(
                "lookbackBars", 2, "volatilityBars", 2, "targetVolatility", 0.5, "rebalance",
                "daily")), data).get(2);
        assertThat(answer.weight(0) * -2 / 0.5).isCloseTo(1 / Math.sqrt(0.5 * 252),
                within(1e-12));
        assertThat(answer.weight(1)).isEqualTo(1.0);
    }

    @Test
    void movingAverageTrendActsOnTheBarOfTheCross() {
        // Means of 1 and 2: the price is above its mean with the bar before while it rises.
        MarketData data = Markets.of(new double[]{1, 2, 3, 3, 4, 2},
                new double[]{5, 4, 3, 2, 1, 1});
        assertThat(Answers.of(trend(1, 2), data)).containsExactly(UNCHANGED, weights(0.5, 0),
                UNCHANGED, weights(0, 0), weights(0.5, 0), weights(0, 0));
    }

    @Test
    void averagesThatTieInDecimalPricesNeverSignal() {
        // Cents that repeat every four bars: means of 4 and of 20 are equal in decimals always,
        // though not in binary sums of another order.
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] cycle = random.doubles(4, 1, 900).map(p -> Math.rint(p * 100) / 100).toArray();
            double[] closes = IntStream.range(0, 500).mapToDouble(bar -> cycle[bar % 4]).toArray();
            assertThat(Answers.of(trend(4, 20), Markets.of(closes))).containsOnly(UNCHANGED);
        }
    }

    @Test
    void movingAverageTrendCountsBeyondSixtyFourAssets() {
        double[][] closes = new double[130][3];
        Arrays.fill(closes, new double[]{3, 2, 1});
        closes[64] = new double[]{1, 2, 3};
        closes[129] = new double[]{1, 1, 2};
        List<TargetPositions> answers = Answers.of(trend(1, 2), Markets.of(closes));
        assertThat(heldIn(answers.get(1))).containsExactly(64);
        assertThat(heldIn(answers.get(2))).containsExactly(64, 129);
        assertThat(answers.get(2).weight(129)).isEqualTo(1.0 / 130);
        assertThat(Answers.ofRestoring(trend(1, 2), Markets.of(closes), 1)).isEqualTo(answers);
    }

    @Test
    void lowVolatilityHoldsTheCalmest() {
        MarketData data = Markets.of(new double[]{1, 2, 1}, new double[]{5, 5, 5},
                new double[]{100, 101, 100});
        assertThat(Answers.of(Answers.strategies("low-volatility",
                Map.of("lookbackBars", 2, "count", 2, "rebalance", "daily")), data))
                .containsExactly(UNCHANGED, UNCHANGED, weights(0, 0.5, 0.5));
    }

    @Test
    void pairsShortTheDearUntilTheSpreadIsBack() {
        // Over 5 bars the largest z is 4/sqrt(5) ≈ 1.79, of one value that stands out.
        double[] first = {1, 1, 1, 1, 2, 2, 1.4, 1, 0.2, 0.5};
        double[] second = new double[first.length];
        Arrays.fill(second, 1);
        List<TargetPositions> answers = Answers.of(Answers.strategies("pairs-mean-reversion",
                Map.of("first", "A0", "second", "A1", "lookbackBars", 5, "enterZ", 1.5, "exitZ",
                        0.5, "grossWeight", 0.8)),
                Markets.of(first, second));
        assertThat(answers.subList(0, 6)).containsExactly(UNCHANGED, UNCHANGED, UNCHANGED,
                UNCHANGED, weights(-0.4, 0.4), UNCHANGED);
        // ln: 0, 0, 0.69, 0.69, 0.34: mean 0.346, z ≈ 0.
        assertThat(answers.get(6)).isEqualTo(weights(0, 0));
        // ln: 0.69, 0.69, 0.34, 0, −1.61: mean 0.02, deviation 0.95, z = −1.71.
        assertThat(answers.get(8)).isEqualTo(weights(0.4, -0.4));
    }

    @Test
    void pairsNeedTheirSymbolsInTheUniverse() {
        assertThatThrownBy(() -> Answers.of(Answers.strategies("pairs-mean-reversion", Map.of()),
                Markets.of(new double[5]))).hasMessageContaining("needs KO");
    }

    @Test
    void brakeHalvesExposureWhileEquityIsFarBelowItsRecentPeak() {
        // Equity follows the price: −20 % brakes; at −20 % × ½ more it still is; after three bars
        // the old peak is forgotten.
        MarketData data = Markets.of(new double[]{100, 80, 80, 80, 80});
        assertThat(Answers.of(Answers.strategies("volatility-brake",
                Map.of("lookbackBars", 3, "maxDrawdown", 0.1)), data))
                .containsExactly(weights(1), weights(0.5), UNCHANGED, weights(1), UNCHANGED);
    }

    @Test
    void onlyTheBrakeReadsItsSleeve() {
        MarketData data = Markets.random(1, 10, 2);
        assertThat(new BuiltinStrategies().factories()).allSatisfy(factory -> {
            StrategyInitialization context = new StrategyInitialization(data,
                    new FeatureStore(data), 1, factory.name());
            Map<String, Object> names = factory.name().startsWith("pairs")
                    ? Map.of("first", "A0", "second", "A1")
                    : factory.name().equals("sixty-forty")
                            ? Map.of("symbols", List.of("A0", "A1"))
                            : Map.of();
            Answers.strategies(factory.name(), names).get().initialize(context);
            assertThat(context.wantsFeedback())
                    .isEqualTo(factory.name().equals("volatility-brake"));
        });
    }

    @Test
    void askingBeforeInitializingIsTold() {
        MarketData data = Markets.random(1, 10, 2);
        MarketCursor cursor = new MarketCursor(data, new FeatureStore(data));
        cursor.moveTo(0);
        assertThatThrownBy(() -> Answers.strategies("equal-weight", Map.of()).get()
                .onData(cursor.view()))
                .hasMessage("initialize must be called before the first bar");
    }

    private static Supplier<Strategy> trend(int fast,
            int slow) {
        return Answers.strategies("moving-average-trend",
                Map.of("fastBars", fast, "slowBars", slow));
    }

    private static int[] heldIn(TargetPositions answer) {
        return IntStream.range(0, answer.assets()).filter(i -> answer.weight(i) > 0).toArray();
    }

    private static TargetPositions weights(double... weights) {
        return TargetPositions.of(weights);
    }
}
