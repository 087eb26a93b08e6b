package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocatorTest {
    private static final DivisionRequest THREE = DivisionRequest.first(3);

    /** All strategies of a fund are active. */
    private static DivisionRequest of(double[][] returns) {
        return new DivisionRequest(returns.length, IntStream.range(0, returns.length).toArray(),
                returns);
    }

    /** Some are active, of whom nothing is known. */
    private static DivisionRequest among(int strategies, int... active) {
        return new DivisionRequest(strategies, active, new double[active.length][0]);
    }

    @Test
    void equalSharesNeedNoReturns() {
        assertThat(new EqualAllocator().lookbackBars()).isZero();
        assertThat(new EqualAllocator().shares(DivisionRequest.first(4))).containsOnly(0.25);
        assertThat(new EqualAllocator().shares(DivisionRequest.first(0))).isEmpty();
    }

    @Test
    void fixedSharesAreTheGivenOnes() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.2, 0.3, 0.5));
        assertThat(fixed.lookbackBars()).isZero();
        assertThat(fixed.shares(THREE)).containsExactly(0.2, 0.3, 0.5);
    }

    /** 0.2 and 0.3 are left of the capital that 0.5 shared with them: 2/5 and 3/5. */
    @Test
    void fixedSharesOfTheOthersKeepTheirProportion() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.2, 0.5, 0.3));
        assertThat(fixed.shares(among(3, 0, 2))).containsExactly(new double[]{0.4, 0.6},
                within(1e-15));
        assertThat(fixed.shares(among(3, 1))).containsExactly(1);
        assertThat(fixed.shares(among(3))).isEmpty();
    }

    @Test
    void withoutAnyWeightLeftSharesAreEqual() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.0, 1.0, 0.0));
        assertThat(fixed.shares(among(3, 0, 2))).containsExactly(0.5, 0.5);
        assertThat(fixed.shares(among(3, 0, 1))).containsExactly(0, 1);
    }

    @Test
    void activeStrategiesAreNamedOnceInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 0, 3))
                .withMessage("active strategies must ascend from 0 to 2, 3 follows 0");
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DivisionRequest(3, new int[]{0, 1}, new double[3][0]));
    }

    static Stream<Allocator> allocators() {
        return Stream.of(new EqualAllocator(), new FixedAllocator(List.of(0.0, 0.5, 0.125, 0.375)),
                new InverseVolatilityAllocator(2));
    }

    /** Whoever is left of a fund of four. */
    @ParameterizedTest
    @MethodSource("allocators")
    void sharesSumToOneWhoeverIsActive(Allocator allocator) {
        for (int mask = 1; mask < 16; mask++) {
            int set = mask;
            int[] active = IntStream.range(0, 4).filter(k -> (set >> k & 1) != 0).toArray();
            for (int length = 0; length < 3; length++) {
                double[][] returns = new double[active.length][length];
                for (int j = 0; j < active.length && length > 0; j++) {
                    returns[j][0] = 0.01 * active[j];
                }
                double[] shares = allocator.shares(new DivisionRequest(4, active, returns));
                assertThat(shares).hasSize(active.length);
                assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
                assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void fixedSharesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(0.5, 0.6)))
                .withMessageContaining("1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(1.5, -0.5)))
                .withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(Double.NaN, 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(0.5, 0.5)).shares(THREE))
                .withMessage("there are 2 weights for 3 strategies");
    }

    /** Deviations in the ratio 1:2:4 give shares in the ratio 4:2:1. */
    @Test
    void sharesAreInverseToVolatility() {
        double[][] returns = {{0.01, -0.01}, {0.02, -0.02}, {-0.04, 0.04}};
        assertThat(new InverseVolatilityAllocator(2).shares(of(returns))).containsExactly(
                new double[]{4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-15));
    }

    @Test
    void volatilityIgnoresTheMean() {
        double[][] returns = {{1.01, 0.99, 1}, {0.03, 0.01, 0.02}};
        assertThat(new InverseVolatilityAllocator(3).shares(of(returns))).containsExactly(
                new double[]{0.5, 0.5}, within(1e-12));
    }

    /** The one that did not move has a third; the others share two thirds as 2:1. */
    @Test
    void whatDoesNotMoveGetsTheAverageShare() {
        double[][] returns = {{0.01, -0.01}, {0.005, 0.005}, {0.02, -0.02}};
        assertThat(new InverseVolatilityAllocator(2).shares(of(returns))).containsExactly(
                new double[]{4 / 9.0, 1 / 3.0, 2 / 9.0}, within(1e-15));
    }

    @Test
    void sharesAreEqualUntilEnoughReturnsAreKnown() {
        double[][] returns = {{0.01, -0.01}, {0.02, -0.02}};
        assertThat(new InverseVolatilityAllocator(3).shares(of(returns))).containsExactly(0.5, 0.5);
        assertThat(new InverseVolatilityAllocator(3).lookbackBars()).isEqualTo(3);
    }

    @Test
    void aDeviationNeedsTwoReturns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InverseVolatilityAllocator(1))
                .withMessageContaining("≥ 2");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void inverseVolatilityFollowsTheFormulaAndTheOrderOfStrategies(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(8);
        int length = 2 + random.nextInt(30);
        double[][] returns = new double[n][];
        double[] inverse = new double[n];
        for (int k = 0; k < n; k++) {
            double scale = 0.001 + random.nextDouble();
            returns[k] = random.doubles(length).map(x -> scale * (x - 0.4)).toArray();
            double mean = Arrays.stream(returns[k]).average().orElseThrow();
            inverse[k] = 1 / Math.sqrt(Arrays.stream(returns[k])
                    .map(x -> (x - mean) * (x - mean)).sum() / (length - 1));
        }
        double sum = Arrays.stream(inverse).sum();
        double[] shares = new InverseVolatilityAllocator(length).shares(of(returns));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        for (int k = 0; k < n; k++) {
            assertThat(shares[k]).isCloseTo(inverse[k] / sum, within(1e-12));
        }
    }
}
