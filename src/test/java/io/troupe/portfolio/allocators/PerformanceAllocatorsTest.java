package io.troupe.portfolio.allocators;

import static io.troupe.portfolio.allocators.Requests.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shares by what strategies have returned, recomputed from the formulas. */
class PerformanceAllocatorsTest {
    private static final Offset<Double> NEAR = within(1e-12);
    private static final double[] STILL = {0, 0};

    /** 1.1·1.1 − 1 = 0.21 and 1.1·0.9 − 1 = −0.01; 0.3·0 + 0.07 = 0.07. */
    @Test
    void momentumIsProportionalToWhatWasGained() {
        Allocator momentum = new MomentumAllocator(2, OptionalInt.empty());
        assertThat(shares(momentum, new double[]{0.1, 0.1}, new double[]{0.1, -0.1},
                new double[]{0.07, 0})).containsExactly(new double[]{0.75, 0, 0.25}, NEAR);
        assertThat(shares(momentum, new double[]{-0.1, 0}, STILL)).containsExactly(0, 0);
        assertThat(momentum.leavesReserve()).isTrue();
    }

    /** Of three places one is clear; two that are level share the others with a third. */
    @Test
    void momentumGivesTheBestEqualParts() {
        double[] best = {0.3};
        double[] good = {0.2};
        double[] bad = {-0.1};
        assertThat(shares(new MomentumAllocator(1, OptionalInt.of(2)), bad, best, good))
                .containsExactly(0, 0.5, 0.5);
        assertThat(shares(new MomentumAllocator(1, OptionalInt.of(3)), good, best, good, good,
                bad)).containsExactly(new double[]{2 / 9.0, 1 / 3.0, 2 / 9.0, 2 / 9.0, 0}, NEAR);
        assertThat(shares(new MomentumAllocator(1, OptionalInt.of(9)), bad, best))
                .containsExactly(0.5, 0.5);
    }

    /**
     * Means 0.02 and 0.01 by deviations of √2·0.01 and √2·0.02 are 2 and 1/2 over √2; with as many
     * prior returns as there are, half way to their mean, 1.25, they are 1.625 and 0.875 over √2.
     */
    @Test
    void sharpeRatiosAreDrawnToTheirMean() {
        double[] first = {0.03, 0.01};
        double[] second = {0.03, -0.01};
        assertThat(shares(new SharpeAllocator(2, 0), first, second)).containsExactly(
                new double[]{0.8, 0.2}, NEAR);
        assertThat(shares(new SharpeAllocator(2, 2), first, second)).containsExactly(
                new double[]{0.65, 0.35}, NEAR);
    }

    /** −2 and 2 have the mean 0; a third that stands still has the ratio 0. */
    @Test
    void noCapitalForRatiosBelowZero() {
        double[] gains = {0.03, 0.01};
        double[] losses = {-0.03, -0.01};
        assertThat(shares(new SharpeAllocator(2, 0), losses, gains, STILL)).containsExactly(
                new double[]{0, 1, 0}, NEAR);
        assertThat(shares(new SharpeAllocator(2, 0), losses, STILL)).containsExactly(0, 0);
        assertThat(shares(new SharpeAllocator(2, 0), STILL, STILL)).containsExactly(0, 0);
    }

    /** 1 − 0.9 of the highest, half of the limit; 1.1·0.5 of it is a loss of a half. */
    @Test
    void drawdownsScaleEqualShares() {
        Allocator scaled = new DrawdownScaledAllocator(2, 0.2);
        assertThat(shares(scaled, new double[]{0.25, -0.1}, new double[]{0.1, -0.5},
                new double[]{-0.1, 0.2}, new double[]{0.1, 0.2})).containsExactly(
                        new double[]{0.125, 0, 0.25, 0.25}, NEAR);
        assertThat(shares(scaled, new double[]{-0.05, 0})).containsExactly(
                new double[]{0.75}, NEAR);
    }

    /**
     * Deviations √2·0.01 and √2·0.02, uncorrelated in four returns; 1/√(½·½ + ½·½) = √2, so that
     * with 252 bars a year the shares are √2·target/(2σ√252).
     */
    @Test
    void theVolatilityTargetIsMetByTheWhole() {
        double[] first = {0.01, 0.01, -0.01, -0.01};
        double[] second = {0.02, -0.02, 0.02, -0.02};
        double sigma = Math.sqrt(4 * 0.0001 / 3);
        double share = Math.sqrt(2) * 0.1 / (2 * sigma * Math.sqrt(252));
        Allocator target = new VolatilityTargetAllocator(4, 0.1, OptionalDouble.empty(), 252);
        double[] shares = shares(target, first, second);
        assertThat(shares).containsExactly(new double[]{share, share / 2}, NEAR);
        double variance = 252 * (shares[0] * sigma * shares[0] * sigma
                + shares[1] * 2 * sigma * shares[1] * 2 * sigma);
        assertThat(Math.sqrt(variance)).isCloseTo(0.1, NEAR);
        assertThat(shares(new VolatilityTargetAllocator(4, 0.1, OptionalDouble.of(share), 252),
                first, second)).containsExactly(new double[]{share / 1.5, share / 3}, NEAR);
    }

    /** Fully correlated: the multiplier is 1. Opposite ones count as uncorrelated. */
    @Test
    void correlationsBelowZeroAreNone() {
        double[] first = {0.01, -0.01};
        double[] opposite = {-0.01, 0.01};
        double sigma = Math.sqrt(2 * 0.0001);
        Allocator target = new VolatilityTargetAllocator(2, 0.2, OptionalDouble.empty(), 100);
        double one = 0.2 / (2 * sigma * 10);
        assertThat(shares(target, first, first)).containsExactly(new double[]{one, one}, NEAR);
        assertThat(shares(target, first, opposite)).containsExactly(
                new double[]{one * Math.sqrt(2), one * Math.sqrt(2)}, NEAR);
    }

    /** Of ten uncorrelated strategies it would be √10, above 2.5. */
    @Test
    void theDiversificationMultiplierEndsAtTwoAndAHalf() {
        double[][] returns = new double[10][20];
        for (int k = 0; k < 10; k++) {
            returns[k][2 * k] = 0.01;
            returns[k][2 * k + 1] = -0.01;
        }
        double sigma = Math.sqrt(2 * 0.0001 / 19);
        assertThat(shares(new VolatilityTargetAllocator(20, 0.1, OptionalDouble.empty(), 1),
                returns)).containsOnly(new double[]{2.5 * 0.1 / (10 * sigma)}, NEAR);
    }

    @Test
    void whoHasNotMovedHasTheMeanShare() {
        Allocator target = new VolatilityTargetAllocator(2, 0.2, OptionalDouble.empty(), 100);
        double[] moving = {0.01, -0.01};
        double share = 0.2 / (2 * Math.sqrt(2 * 0.0001) * 10);
        assertThat(shares(target, moving, STILL)).containsExactly(new double[]{share, share},
                NEAR);
        assertThat(shares(target, STILL, STILL)).containsExactly(0.5, 0.5);
    }

    /** Uncorrelated: f·μ/σ² each, with σ² = 4·0.01²/3 around a mean of 0.001. */
    @Test
    void kellyIsAPartOfMeanByVariance() {
        double[] first = {0.011, 0.011, -0.009, -0.009};
        double[] second = {0.021, -0.019, 0.021, -0.019};
        double variance = 4 * 0.0001 / 3;
        assertThat(shares(new KellyAllocator(4, 0.25), first, second)).containsExactly(
                new double[]{0.25 * 0.001 / variance, 0.25 * 0.001 / (4 * variance)},
                within(1e-6));
    }

    /**
     * Correlated by 1/2 with equal deviations: Σ⁻¹μ is short of the worse one where its mean is
     * below half of the other's; then the better one is held alone, as by itself.
     */
    @Test
    void kellyIsNeverShort() {
        double[] noise = {0.01, 0.01, -0.01, -0.01};
        double[] other = {0.01, -0.01, 0.01, -0.01};
        double[] better = new double[4];
        double[] worse = new double[4];
        double[] losing = new double[4];
        for (int t = 0; t < 4; t++) {
            better[t] = noise[t] + 0.004;
            worse[t] = noise[t] / 2 + Math.sqrt(0.75) * other[t] + 0.001;
            losing[t] = other[t] - 0.001;
        }
        double alone = 0.004 / (4 * 0.0001 / 3);
        assertThat(shares(new KellyAllocator(4, 1), better, worse)).containsExactly(
                new double[]{alone, 0}, within(1e-5));
        assertThat(shares(new KellyAllocator(4, 1), losing, STILL)).containsExactly(0, 0);
    }

    /** Three strategies and three returns: correlations count as 0. */
    @Test
    void kellyNeedsMoreReturnsThanStrategiesForCorrelations() {
        double[] each = {0.02, 0.01, 0};
        assertThat(shares(new KellyAllocator(3, 1), each, each, each)).containsOnly(
                new double[]{100}, within(1e-4));
        double[] longer = {0.02, 0.01, 0, 0.01};
        double alone = 0.01 / (0.0002 / 3);
        assertThat(shares(new KellyAllocator(4, 1), longer, longer)).containsOnly(
                new double[]{alone / 2}, within(1e-4));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MomentumAllocator(1, OptionalInt.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharpeAllocator(2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawdownScaledAllocator(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KellyAllocator(2, 0));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new VolatilityTargetAllocator(2, 0, OptionalDouble.empty(), 252));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InsuranceAllocator(1, 3, 1, false));
    }
}
