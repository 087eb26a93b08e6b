package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.portfolio.allocators.Allotment.Parts;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllotmentTest {
    private static Allotment all(double maxExposure, double... shares) {
        return Allotment.of(Division.of(shares), everybody(shares.length), shares.length,
                maxExposure);
    }

    private static int[] everybody(int strategies) {
        return IntStream.range(0, strategies).toArray();
    }

    private static void assertParts(Parts parts, long rest, long... each) {
        assertThat(parts.each()).containsExactly(each);
        assertThat(parts.rest()).isEqualTo(rest);
    }

    /** Cumulated 33.3, 66.7, 100: rounded 33, 67, 100. */
    @Test
    void sharesThatSumToOneLeaveNothing() {
        Allotment thirds = all(1, 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertParts(thirds.split(100, everybody(3)), 0, 33, 34, 33);
        assertThat(thirds.exposure()).isOne();
        assertThat(thirds.isFull()).isTrue();
        assertParts(all(1, 0.5, 0, 0.5).split(-7, everybody(3)), 0, -4, 0, -3);
        assertParts(all(1, 1, 0).split(9, everybody(2)), 0, 9, 0);
    }

    /** Within 1e-9 a sum is 1: the last has what is left of 10^12, not 500 less. */
    @Test
    void whatIsNearlyOneIsOne() {
        assertParts(all(2, 0.5, 0.5 - 5e-10).split(1_000_000_000_000L, everybody(2)), 0,
                500_000_000_000L, 500_000_000_000L);
        assertParts(all(2, 0.5, 0.5 + 5e-10).split(1_000_000_000_000L, everybody(2)), 0,
                500_000_000_000L, 500_000_000_000L);
        assertThat(all(2, 0.5, 0.5 + 5e-10).exposure()).isOne();
        assertParts(all(2, 0.5, 0.5 - 5e-9).split(1_000_000_000_000L, everybody(2)), 5000,
                500_000_000_000L, 499_999_995_000L);
    }

    /** 30 % and 20 % of 101: 30.3 → 30, 50.5 → 50 (halves to even), so 20, and 51 are left. */
    @Test
    void sharesBelowOneLeaveARest() {
        Allotment half = all(3, 0.3, 0.2);
        assertParts(half.split(101, everybody(2)), 51, 30, 20);
        assertThat(half.exposure()).isOne();
        assertThat(half.isFull()).isFalse();
        assertParts(all(1, 0, 0).split(7, everybody(2)), 7, 0, 0);
    }

    /** 1.2 and 0.4 are ¾ and ¼ of the capital with weights times 1.6, if so much is allowed. */
    @Test
    void sharesAboveOneAreExposure() {
        Allotment levered = all(2, 1.2, 0.4);
        assertThat(levered.exposure()).isCloseTo(1.6, within(1e-15));
        assertParts(levered.split(100, everybody(2)), 0, 75, 25);
        assertThat(all(1.5, 1.2, 0.4).exposure()).isEqualTo(1.5);
        assertThat(all(1, 1.2, 0.4).exposure()).isEqualTo(1);
        assertParts(all(1, 1.2, 0.4).split(100, everybody(2)), 0, 75, 25);
    }

    /** Without the second of 0.2, 0.3, 0.1 the others have 0.6 together: 0.4 and 0.2. */
    @Test
    void whoIsOutLeavesHisShareToTheOthers() {
        Allotment allotment = all(1, 0.2, 0.3, 0.1);
        assertParts(allotment.split(100, new int[]{0, 2}), 40, 40, 20);
        assertParts(all(1, 0, 1, 0).split(100, new int[]{0, 2}), 100, 0, 0);
        assertParts(all(1, 0.5, 0.5).split(100, new int[]{1}), 0, 100);
        assertParts(allotment.split(100, new int[0]), 100);
    }

    /** Their inverse is infinite, so no factor can make them grow to what all had. */
    @Test
    void sharesTooSmallForAnInverseStillHaveTheirParts() {
        Allotment allotment = all(1, 0.5, 3e-320, 1e-320);
        assertParts(allotment.split(80, new int[]{1, 2}), 40, 30, 10);
        assertParts(all(1, 1, 3e-320, 1e-320).split(80, new int[]{1, 2}), 0, 60, 20);
    }

    /** Asked about strategies 1 and 3 of four, it knows them by their numbers. */
    @Test
    void sharesAreKeptByStrategy() {
        Allotment some = Allotment.of(Division.of(new double[]{0.25, 0.75}), new int[]{1, 3}, 4,
                1);
        assertThat(some.shares()).containsExactly(0, 0.25, 0, 0.75);
        assertParts(some.split(8, new int[]{0, 1, 3}), 0, 0, 2, 6);
    }

    @Test
    void isAValue() {
        Allotment allotment = all(2, 1.2, 0.4);
        Allotment again = Allotment.restored(allotment.shares(), allotment.isFull(),
                allotment.exposure());
        assertThat(again).isEqualTo(allotment).hasSameHashCodeAs(allotment)
                .isNotEqualTo(all(1.5, 1.2, 0.4)).isNotEqualTo(all(2, 1.1, 0.5))
                .isNotEqualTo(Allotment.restored(allotment.shares(), false, 1.6));
        allotment.shares()[0] = 9;
        assertThat(again).isEqualTo(allotment);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void partsAndRestSumToTheWhole(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(20);
        double[] shares = random.doubles(n, 0, 2.0 / n).toArray();
        long total = random.nextLong() >> 8;
        Allotment allotment = all(2, shares);
        int[] active = IntStream.range(0, n).filter(k -> random.nextInt(4) > 0).toArray();
        for (int[] who : new int[][]{everybody(n), active}) {
            Parts parts = allotment.split(total, who);
            assertThat(Arrays.stream(parts.each()).sum() + parts.rest()).isEqualTo(total);
        }
        double sum = Math.max(1, Arrays.stream(shares).sum());
        long[] each = allotment.split(total, everybody(n)).each();
        for (int k = 0; k < n; k++) {
            assertThat((double) each[k]).isCloseTo(total * (shares[k] / sum),
                    within(Math.abs(total) * 1e-12 + 2));
        }
    }
}
