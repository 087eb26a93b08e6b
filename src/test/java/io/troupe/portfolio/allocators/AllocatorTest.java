package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocatorTest {
    private static final DivisionRequest THREE = first(3);

    /** All strategies of a fund are active. */
    private static DivisionRequest of(double[][] returns) {
        return request(returns.length, IntStream.range(0, returns.length).toArray(), returns);
    }

    /** Some are active, of whom nothing is known. */
    private static DivisionRequest among(int strategies, int... active) {
        return request(strategies, active, new double[active.length][0]);
    }

    /** What the shipped allocators look at; they look at nothing else. */
    private static DivisionRequest request(int strategies, int[] active, double[][] returns) {
        return new DivisionRequest(7, ids(strategies), active, returns, new long[active.length],
                AllocatorState.NONE);
    }

    private static DivisionRequest first(int strategies) {
        return DivisionRequest.first(ids(strategies), AllocatorState.NONE);
    }

    private static List<String> ids(int strategies) {
        return IntStream.range(0, strategies).mapToObj(k -> "s" + k).toList();
    }

    @Test
    void equalSharesNeedNoReturns() {
        assertThat(new EqualAllocator().lookbackBars()).isZero();
        assertThat(new EqualAllocator().divide(first(4)).shares()).containsOnly(0.25);
        assertThat(new EqualAllocator().divide(first(0)).shares()).isEmpty();
    }

    @Test
    void fixedSharesAreTheGivenOnes() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.2, 0.3, 0.5));
        assertThat(fixed.lookbackBars()).isZero();
        assertThat(fixed.divide(THREE).shares()).containsExactly(0.2, 0.3, 0.5);
    }

    /** 0.2 and 0.3 are left of the capital that 0.5 shared with them: 2/5 and 3/5. */
    @Test
    void fixedSharesOfTheOthersKeepTheirProportion() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.2, 0.5, 0.3));
        assertThat(fixed.divide(among(3, 0, 2)).shares()).containsExactly(new double[]{0.4, 0.6},
                within(1e-15));
        assertThat(fixed.divide(among(3, 1)).shares()).containsExactly(1);
        assertThat(fixed.divide(among(3)).shares()).isEmpty();
    }

    @Test
    void withoutAnyWeightLeftSharesAreEqual() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.0, 1.0, 0.0));
        assertThat(fixed.divide(among(3, 0, 2)).shares()).containsExactly(0.5, 0.5);
        assertThat(fixed.divide(among(3, 0, 1)).shares()).containsExactly(0, 1);
    }

    @Test
    void activeStrategiesAreNamedOnceInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, 0, 3))
                .withMessage("active strategies must ascend from 0 to 2, 3 follows 0");
        assertThatIllegalArgumentException().isThrownBy(() -> among(3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(3, new int[]{0, 1}, new double[3][0]))
                .withMessage("there are returns of 3 strategies and 2 are active");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DivisionRequest(0, ids(2), new int[]{0, 1},
                        new double[2][0], new long[1], AllocatorState.NONE))
                .withMessage("there are equities of 1 strategies and 2 are active");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DivisionRequest(-2, ids(0), new int[0], new double[0][],
                        new long[0], AllocatorState.NONE))
                .withMessage("bar must be ≥ −1, was -2");
    }

    @Test
    void atFirstEverybodyIsActiveAndNothingIsKnown() {
        assertThat(THREE.bar()).isEqualTo(DivisionRequest.BEFORE_FIRST_BAR);
        assertThat(THREE.ids()).containsExactly("s0", "s1", "s2");
        assertThat(THREE.active()).containsExactly(0, 1, 2);
        assertThat(THREE.returns()).isDeepEqualTo(new double[3][0]);
        assertThat(THREE.equityMicros()).containsExactly(0, 0, 0);
    }

    @Test
    void fixedSharesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(0.0, 0.0)))
                .withMessageContaining("all be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(1.5, -0.5)))
                .withMessageContaining("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(Double.NaN, 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedAllocator(List.of(0.5, 0.5)).divide(THREE))
                .withMessage("there are 2 weights for 3 strategies");
    }

    /** Of 0.2, 0.3, 0.1 without the second: 0.6 together, 2 : 1; without weights in equal parts. */
    @Test
    void fixedSharesNeedNotSumToOne() {
        FixedAllocator fixed = new FixedAllocator(List.of(0.2, 0.3, 0.1));
        assertThat(fixed.divide(THREE).shares()).containsExactly(0.2, 0.3, 0.1);
        DivisionRequest two = new DivisionRequest(0, THREE.ids(), new int[]{0, 2},
                new double[2][0], new long[2], AllocatorState.NONE);
        assertThat(fixed.divide(two).shares()).containsExactly(new double[]{0.4, 0.2},
                within(1e-15));
        assertThat(new FixedAllocator(List.of(0.0, 1.5, 0.0)).divide(two).shares())
                .containsExactly(0.75, 0.75);
    }

    /** Deviations in the ratio 1:2:4 give shares in the ratio 4:2:1. */
    @Test
    void sharesAreInverseToVolatility() {
        double[][] returns = {{0.01, -0.01}, {0.02, -0.02}, {-0.04, 0.04}};
        assertThat(new InverseVolatilityAllocator(2).divide(of(returns)).shares())
                .containsExactly(new double[]{4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-15));
    }

    @Test
    void volatilityIgnoresTheMean() {
        double[][] returns = {{1.01, 0.99, 1}, {0.03, 0.01, 0.02}};
        assertThat(new InverseVolatilityAllocator(3).divide(of(returns)).shares())
                .containsExactly(new double[]{0.5, 0.5}, within(1e-12));
    }

    /** The one that did not move has a third; the others share two thirds as 2:1. */
    @Test
    void whatDoesNotMoveGetsTheAverageShare() {
        double[][] returns = {{0.01, -0.01}, {0.005, 0.005}, {0.02, -0.02}};
        assertThat(new InverseVolatilityAllocator(2).divide(of(returns)).shares())
                .containsExactly(new double[]{4 / 9.0, 1 / 3.0, 2 / 9.0}, within(1e-15));
    }

    @Test
    void sharesAreEqualUntilEnoughReturnsAreKnown() {
        double[][] returns = {{0.01, -0.01}, {0.02, -0.02}};
        assertThat(new InverseVolatilityAllocator(3).divide(of(returns)).shares())
                .containsExactly(0.5, 0.5);
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
        double[] shares = new InverseVolatilityAllocator(length).divide(of(returns)).shares();
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        for (int k = 0; k < n; k++) {
            assertThat(shares[k]).isCloseTo(inverse[k] / sum, within(1e-12));
        }
    }
}
