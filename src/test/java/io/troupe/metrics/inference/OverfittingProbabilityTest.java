package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.Undefinedness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverfittingProbabilityTest {
    private static final OverfittingPlan FOUR = new OverfittingPlan(4, Omega.N_PLUS_1);

    private static double[][] noise(int strategies, int bars, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] excess = new double[strategies][bars];
        for (double[] row : excess) {
            Arrays.setAll(row, _ -> 0.01 * random.nextGaussian());
        }
        return excess;
    }

    private static OverfittingProbability.Estimated of(double[][] excess, OverfittingPlan plan) {
        return (OverfittingProbability.Estimated) OverfittingProbability.of(excess, plan);
    }

    private static double sharpe(double[] returns, List<Integer> parts, int barsOfPart) {
        double[] chosen = parts.stream().flatMapToInt(part -> IntStream
                .range(part * barsOfPart, (part + 1) * barsOfPart)).mapToDouble(bar -> returns[bar])
                .toArray();
        return SharpeEstimate.of(chosen).orElseThrow().sharpe();
    }

    private static List<List<Integer>> combinations(int from, int parts, int size) {
        List<List<Integer>> result = new ArrayList<>();
        if (size == 0) {
            result.add(List.of());
        }
        for (int first = from; size > 0 && first <= parts - size; first++) {
            for (List<Integer> rest : combinations(first + 1, parts, size - 1)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                result.add(one);
            }
        }
        return result;
    }

    /** Every ratio, choice and rank of six parts, with the bars put together one by one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWhatAPlainLoopFinds(long seed) {
        double[][] excess = noise(7, 61, seed);
        double[][] cut = Arrays.stream(excess).map(row -> Arrays.copyOfRange(row, 1, 61))
                .toArray(double[][]::new);
        OverfittingProbability.Estimated estimated = of(excess,
                new OverfittingPlan(6, Omega.N_PLUS_1));
        List<List<Integer>> splits = combinations(0, 6, 3);
        double overfitted = 0;
        double lost = 0;
        for (int k = 0; k < splits.size(); k++) {
            List<Integer> in = splits.get(k);
            List<Integer> out = IntStream.range(0, 6).boxed().filter(part -> !in.contains(part))
                    .toList();
            double[] inSample = Arrays.stream(cut).mapToDouble(row -> sharpe(row, in, 10))
                    .toArray();
            double[] outOfSample = Arrays.stream(cut).mapToDouble(row -> sharpe(row, out, 10))
                    .toArray();
            int best = IntStream.range(0, 7).reduce((a, b) -> inSample[b] > inSample[a] ? b : a)
                    .orElseThrow();
            long rank = Arrays.stream(outOfSample).filter(each -> each <= outOfSample[best])
                    .count();
            OverfittingProbability.Selection selection = estimated.selections().get(k);

            assertThat(selection.strategy()).isEqualTo(best);
            assertThat(selection.inSample()).isCloseTo(inSample[best], within(1e-12));
            assertThat(selection.outOfSample()).isCloseTo(outOfSample[best], within(1e-12));
            assertThat(selection.relativeRank()).isEqualTo(rank / 8.0);
            assertThat(selection.logit().orElseThrow())
                    .isCloseTo(Math.log(rank / 8.0 / (1 - rank / 8.0)), within(1e-12));
            overfitted += rank / 8.0 <= 0.5 ? 1 : 0;
            lost += outOfSample[best] < 0 ? 1 : 0;
        }

        assertThat(estimated.selections()).hasSize(20);
        assertThat(estimated.probability()).isEqualTo(overfitted / 20);
        assertThat(estimated.probabilityOfLoss()).isEqualTo(lost / 20);
        assertThat(estimated.barsOfPart()).isEqualTo(10);
        assertThat(estimated.barsLeftOut()).isEqualTo(1);
    }

    /** The line through the pairs, from the sums of a textbook. */
    @Test
    void degradationIsTheSlopeOfAllPairs() {
        OverfittingProbability.Estimated estimated = of(noise(5, 80, 4), FOUR);
        double n = 6;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (OverfittingProbability.Selection each : estimated.selections()) {
            x += each.inSample();
            y += each.outOfSample();
            xx += each.inSample() * each.inSample();
            xy += each.inSample() * each.outOfSample();
        }

        assertThat(estimated.degradationSlope().orElseThrow())
                .isCloseTo((n * xy - x * y) / (n * xx - x * x), within(1e-9));
    }

    @Test
    void sixteenPartsMake12870Splits() {
        assertThat(of(noise(3, 64, 5), OverfittingPlan.STANDARD).selections()).hasSize(12_870);
    }

    /** All are the same: the first is chosen, its rank is (N + 1)/2, which is the median. */
    @Test
    void thoseThatTieShareTheirRanks() {
        double[] one = noise(1, 40, 6)[0];
        OverfittingProbability.Estimated estimated = of(new double[][]{one, one.clone(),
                Arrays.stream(one).map(each -> 3 * each).toArray()}, FOUR);

        assertThat(estimated.selections()).allSatisfy(each -> {
            assertThat(each.strategy()).isZero();
            assertThat(each.relativeRank()).isEqualTo(0.5);
        });
        assertThat(estimated.probability()).isEqualTo(1);
        assertThat(estimated.degradationSlope()).isPresent();
    }

    /** The best of N has rank N: N/N = 1 has no logit, and is no overfitting under either. */
    @Test
    void theOtherOmegaDividesByN() {
        double[][] excess = noise(4, 40, 7);
        excess[2] = Arrays.stream(excess[2]).map(each -> each + 1).toArray();
        OverfittingProbability.Estimated ofN = of(excess, new OverfittingPlan(4, Omega.N));

        assertThat(ofN.selections()).allSatisfy(each -> {
            assertThat(each.strategy()).isEqualTo(2);
            assertThat(each.relativeRank()).isEqualTo(1);
            assertThat(each.logit()).isEmpty();
        });
        assertThat(of(excess, FOUR).selections())
                .allSatisfy(each -> assertThat(each.relativeRank()).isEqualTo(0.8));
        assertThat(ofN.probability()).isZero();
        assertThat(ofN.probabilityOfLoss()).isZero();
    }

    @Test
    void whatDoesNotVaryInHalfOfThePartsIsLeftOut() {
        double[][] excess = noise(4, 40, 8);
        Arrays.fill(excess[1], 0);
        Arrays.fill(excess[3], 10, 30, 0);
        OverfittingProbability.Estimated estimated = of(excess, FOUR);
        Arrays.fill(excess[0], 10, 20, 0);

        assertThat(estimated.leftOut()).containsExactly(1, 3);
        assertThat(estimated.strategies()).isEqualTo(2);
        assertThat(estimated.selections()).allSatisfy(each -> assertThat(each.strategy()).isIn(0,
                2));
        assertThat(of(excess, FOUR).leftOut()).containsExactly(1, 3);
    }

    @Test
    void oneStrategyIsNoSelection() {
        assertThat(OverfittingProbability.of(noise(1, 40, 9), FOUR))
                .isEqualTo(new OverfittingProbability.Undefined(Undefinedness.NO_VARIATION));
        assertThat(OverfittingProbability.of(new double[3][40], FOUR))
                .isEqualTo(new OverfittingProbability.Undefined(Undefinedness.NO_VARIATION));
    }

    @Test
    void partsNeedTwoBars() {
        OverfittingProbability few = new OverfittingProbability.Undefined(
                Undefinedness.TOO_FEW_RETURNS);

        assertThat(OverfittingProbability.of(noise(3, 7, 10), FOUR)).isEqualTo(few);
        assertThat(OverfittingProbability.of(noise(3, 3, 10), FOUR)).isEqualTo(few);
        assertThat(OverfittingProbability.of(new double[0][0], FOUR)).isEqualTo(few);
        assertThat(OverfittingProbability.of(noise(3, 8, 10), FOUR))
                .isInstanceOf(OverfittingProbability.Estimated.class);
    }

    @Test
    void refusesWhatHasNoReturnAndOtherBars() {
        double[][] excess = noise(3, 40, 11);
        excess[2][17] = Double.NaN;

        assertThatThrownBy(() -> OverfittingProbability.of(excess, FOUR))
                .hasMessageContaining("return 17 of strategy 2 must be finite, was NaN");
        excess[1] = new double[39];
        assertThatThrownBy(() -> OverfittingProbability.of(excess, FOUR))
                .hasMessageContaining("strategy 1 has 39 returns, the first 40");
        assertThatThrownBy(() -> new OverfittingPlan(5, Omega.N))
                .hasMessageContaining("even number in 2…20, were 5");
        assertThatThrownBy(() -> new OverfittingPlan(22, Omega.N)).hasMessageContaining("22");
        assertThatThrownBy(() -> new OverfittingPlan(0, Omega.N)).hasMessageContaining("were 0");
    }
}
