package io.troupe.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.features.Markets;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules whose weights follow on paper from a few prices. */
class RulesByHandTest {
    private static final TargetPositions UNCHANGED = TargetPositions.unchanged();
    private static final double NONE = Double.NaN;

    @Test
    void buyAndHoldBuysEachWhenItFirstTradesAndNoMore() {
        MarketData data = Markets.of(new double[]{1, 2, NONE, 1}, new double[]{NONE, NONE, 3, 4});
        assertThat(answers("buy-and-hold", Map.of(), data)).containsExactly(weights(0.5, 0),
                UNCHANGED, weights(0.5, 0.5), UNCHANGED);
        assertThat(answers("buy-and-hold", Map.of("symbols", List.of("A1")), data))
                .containsExactly(UNCHANGED, UNCHANGED, weights(0, 1), UNCHANGED);
    }

    @Test
    void equalWeightsAreRestoredOnTheFirstBarOfEachPeriod() {
        // Markets begin on a Monday and have five bars a week; the second asset lists on bar 7.
        double[] late = new double[12];
        Arrays.fill(late, 0, 7, NONE);
        Arrays.fill(late, 7, 12, 5);
        List<TargetPositions> answers = answers("equal-weight", Map.of("rebalance", "weekly"),
                Markets.of(IntStream.range(1, 13).asDoubleStream().toArray(), late));
        assertThat(answeredIn(answers)).containsExactly(0, 5, 10);
        assertThat(answers.get(5)).isEqualTo(weights(1, 0).rebalancing());
        assertThat(answers.get(10)).isEqualTo(weights(0.5, 0.5).rebalancing());
    }

    @Test
    void sixtyFortyGoesBackToItsWeightsEachQuarter() {
        // Bar 65 is Monday, 2000-04-03, thirteen weeks after the first.
        double[] late = new double[70];
        Arrays.fill(late, 0, 3, NONE);
        Arrays.fill(late, 3, 70, 5);
        double[] steady = IntStream.range(1, 71).asDoubleStream().toArray();
        List<TargetPositions> answers = answers("sixty-forty", Map.of("symbols",
                List.of("A2", "A0"), "weights", List.of(0.6, 0.4)),
                Markets.of(steady, steady, late));
        assertThat(answeredIn(answers)).containsExactly(0, 65);
        assertThat(answers.get(0)).isEqualTo(weights(0.4, 0, 0).rebalancing());
        assertThat(answers.get(65)).isEqualTo(weights(0.4, 0, 0.6).rebalancing());
    }

    @Test
    void breakoutBuysAboveTheChannelAndSellsBelowTheShorterOne() {
        // The highest of two bars before, the lowest of one; 12 after 12 only touches.
        double[] closes = {10, 11, 12, 12, 11, 12, 13};
        assertThat(answers("breakout", Map.of("entryBars", 2, "exitBars", 1), Markets.of(closes)))
                .containsExactly(UNCHANGED, UNCHANGED, weights(1), UNCHANGED, weights(0),
                        UNCHANGED, weights(1));
    }

    @Test
    void breakoutShortsBelowTheChannelAndTurnsAtOnce() {
        double[] closes = {10, 9, 8, 8.5, 7, 20};
        assertThat(answers("breakout",
                Map.of("entryBars", 2, "exitBars", 1, "direction", "long-short"),
                Markets.of(closes, closes))).containsExactly(UNCHANGED, UNCHANGED,
                        weights(-0.5, -0.5), weights(0, 0), weights(-0.5, -0.5),
                        weights(0.5, 0.5));
    }

    @Test
    void breakoutOfTheRangeLooksAtHighsAndLows() {
        double[] close = {10, 10, 11, 13};
        double[] high = {10, 12, 12, 13};
        double[] low = {9, 9, 9, 9};
        MarketData data = new MarketData(Interval.DAY, List.of(Instrument.share("A0")),
                new long[]{0, 86_400, 172_800, 259_200},
                new MarketData.Columns(close, high, low, close, new double[4]));
        Map<String, Object> channel = Map.of("entryBars", 2, "exitBars", 2);
        assertThat(answers("breakout", channel, data)).element(2).isEqualTo(weights(1));
        assertThat(answers("breakout",
                Map.of("entryBars", 2, "exitBars", 2, "channel", "range"), data))
                .containsExactly(UNCHANGED, UNCHANGED, UNCHANGED, weights(1));
    }

    @Test
    void reversalBuysTheLosersAndShortsTheWinners() {
        // Returns over two bars: −0.5, 0.5, −0.5, a tie that the lower index wins.
        MarketData data = Markets.of(new double[]{2, 4, 1}, new double[]{2, 3, 3},
                new double[]{4, 6, 2});
        assertThat(answers("short-term-reversal",
                Map.of("lookbackBars", 2, "count", 1, "rebalance", "daily"), data))
                .containsExactly(UNCHANGED, UNCHANGED, weights(1, 0, 0));
        assertThat(answers("short-term-reversal", Map.of("lookbackBars", 2, "count", 7,
                "rebalance", "daily", "direction", "long-short"), data))
                .containsExactly(UNCHANGED, UNCHANGED, weights(0.5, -0.5, 0));
    }

    @Test
    void momentumCanShortWhatRoseLeast() {
        MarketData data = Markets.of(new double[]{2, 3}, new double[]{2, 1}, new double[]{2, 4},
                new double[]{2, 1.5}, new double[]{2, NONE});
        assertThat(answers("cross-sectional-momentum", Map.of("lookbackBars", 1, "skipBars", 0,
                "top", 2, "rebalance", "daily", "direction", "long-short"), data).get(1))
                .isEqualTo(weights(0.25, -0.25, 0.25, -0.25, 0));
    }

    @Test
    void timeSeriesMomentumKeepsToItsLeverage() {
        assertThat(answers("time-series-momentum", Map.of("lookbackBars", 2, "volatilityBars", 2,
                "rebalance", "daily", "maxLeverage", 3.5),
                Markets.of(new double[]{1, 2, 4})).get(2)).isEqualTo(weights(3.5));
    }

    @Test
    void riskParityOfTwoIsInverseToVolatilityWhateverTheirCorrelation() {
        // Returns 0.1, −0.1, 0 and 0, 0.2, −0.2: deviations as 1 to 2.
        MarketData data = Markets.of(new double[]{100, 110, 99, 99, 99},
                new double[]{100, 100, 120, 96, 96}, new double[]{7, 7, 7, 7, 7});
        TargetPositions answer = answers("risk-parity",
                Map.of("lookbackBars", 3, "rebalance", "yearly"), data).get(3);
        assertThat(answer.isRebalancing()).isTrue();
        assertThat(answer.weight(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(answer.weight(1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(answer.weight(2)).isZero();
    }

    @Test
    void riskParityOfAssetsThatCancelOutIsInverseToVolatility() {
        MarketData data = Markets.of(new double[]{100, 110, 99}, new double[]{100, 80, 96});
        TargetPositions answer = answers("risk-parity",
                Map.of("lookbackBars", 2, "rebalance", "daily"), data).get(2);
        assertThat(answer.weight(0)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(answer.weight(1)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void volatilityTargetDividesItsTargetByTheVolatilityOfThePortfolio() {
        // Returns 0.1, −0.1 and 0.3, −0.1: of both 0.2, −0.1, deviation 0.3/√2 a bar.
        MarketData data = Markets.of(new double[]{100, 110, 99}, new double[]{100, 130, 117});
        double volatility = 0.3 / Math.sqrt(2) * Math.sqrt(252);
        assertThat(exposure(data, Map.of("targetVolatility", 1))).isCloseTo(1 / volatility,
                within(1e-12));
        assertThat(exposure(data, Map.of("targetVolatility", 1, "scaleBy", "variance")))
                .isCloseTo(1 / (volatility * volatility), within(1e-12));
        assertThat(exposure(data, Map.of("targetVolatility", 10, "maxExposure", 1.25)))
                .isEqualTo(1.25);
    }

    private static double exposure(MarketData data, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put("volatilityBars", 2);
        TargetPositions answer = answers("volatility-target", all, data).get(2);
        assertThat(answer.weight(0)).isEqualTo(answer.weight(1));
        return answer.weight(0) + answer.weight(1);
    }

    /**
     * ln first = 2·ln second + e, e = (2, −1, −2, −1, 2)/100, which sums to 0 and is orthogonal to
     * ln second = −2…2 tenths: the line is found exactly. z = 2/√(14/3); Dickey–Fuller: differences
     * −3, −1, 1, 3, Σ e·Δ = −10, Σ e² = 10, so ρ = −1, what is left 20 − 10, t = −10/√(10·10/3) =
     * −√3. MacKinnon (1994), two variables and a constant: p = Φ(2.1945 + 0.64695·t − 0.29198·t² −
     * 0.042377·t³) = Φ(0.41821) = 0.66210.
     */
    @Test
    void aCointegratedPairIsTradedInTheRatioThatHedges() {
        double[] residuals = {2, -1, -2, -1, 2};
        double[] first = new double[5];
        double[] second = new double[5];
        for (int i = 0; i < 5; i++) {
            second[i] = StrictMath.exp(0.1 * (i - 2));
            first[i] = 3 * StrictMath.exp(0.2 * (i - 2) + residuals[i] / 100);
        }
        MarketData data = Markets.of(second, first);
        TargetPositions answer = pair(data, 2 / Math.sqrt(14.0 / 3) - 1e-9, 0.6622);
        assertThat(answer.weight(1)).isCloseTo(-0.3, within(1e-12));
        assertThat(answer.weight(0)).isCloseTo(0.6, within(1e-12));
        assertThat(pair(data, 2 / Math.sqrt(14.0 / 3) + 1e-9, 0.6622)).isEqualTo(UNCHANGED);
        assertThat(pair(data, 0.9, 0.6620)).isEqualTo(UNCHANGED);
    }

    private static TargetPositions pair(MarketData data, double enterZ, double maxPValue) {
        List<TargetPositions> answers = answers("pairs-cointegration", Map.of("first", "A1",
                "second", "A0", "lookbackBars", 5, "enterZ", enterZ, "maxPValue", maxPValue,
                "grossWeight", 0.9), data);
        assertThat(answeredIn(answers.subList(0, 4))).isEmpty();
        return answers.get(4);
    }

    private static int[] answeredIn(List<TargetPositions> answers) {
        return IntStream.range(0, answers.size()).filter(bar -> !answers.get(bar).isUnchanged())
                .toArray();
    }

    private static List<TargetPositions> answers(String name, Map<String, Object> parameters,
            MarketData data) {
        return Answers.of(Answers.strategies(name, parameters), data);
    }

    private static TargetPositions weights(double... weights) {
        return TargetPositions.of(weights);
    }
}
