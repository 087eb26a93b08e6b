package io.troupe.portfolio.optimizers.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.math.optim.SolverStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole lots by hand, and by trying all. */
class LotRoundingTest {
    private static final List<String> THREE = List.of("A", "B", "C");
    private static final double[] SINGLE = {1, 1, 1};

    /**
     * 500, 300 and 200 at 70, 80 and 90: 7, 3 and 2 for 490 + 240 + 180 = 910. Of 910 the second has
     * 0.264 of its 0.3, the third 0.198 of 0.2: one more of the second for 80, then 10 are left.
     */
    @Test
    void whatIsLeftGoesToTheLargestShortfall() {
        LotAnswer answer = LotRounding.GREEDY.round(LotRequest.ofValue(THREE,
                new double[]{0.5, 0.3, 0.2}, new double[]{70, 80, 90}, SINGLE, 1000));
        assertThat(answer.lots()).containsExactly(7, 4, 2);
        assertThat(answer.longLeft()).isCloseTo(10, within(1e-9));
        assertThat(answer.status()).isEqualTo(SolverStatus.SOLVED);
    }

    /** 500 and 500 at 400 and 90: 1 and 5 for 850; the first is short of 0.029, but costs 400. */
    @Test
    void whatIsNotAffordableIsPassedOver() {
        LotAnswer answer = LotRounding.GREEDY.round(LotRequest.ofValue(List.of("A", "B"),
                new double[]{0.5, 0.5}, new double[]{400, 90}, new double[]{1, 1}, 1000));
        assertThat(answer.lots()).containsExactly(1, 5);
        assertThat(answer.longLeft()).isEqualTo(150);
    }

    /** In lots of 10: 5 of 700 do not go into 500; 0.25 share lots of 80 go 15 times into 300. */
    @Test
    void lotsAreOfAnySize() {
        LotAnswer answer = LotRounding.GREEDY.round(LotRequest.ofValue(THREE,
                new double[]{0.5, 0.3, 0.2}, new double[]{70, 80, 1}, new double[]{10, 0.25, 100},
                1000));
        assertThat(answer.lots()[1]).isEqualTo(15);
        assertThat(answer.shares()[1]).isEqualTo(3.75);
        assertThat(answer.lots()[2]).isEqualTo(2);
        assertThat(answer.shares()[2]).isEqualTo(200);
        assertThat(answer.lots()[0]).isZero();
    }

    @Test
    void whatIsShortHasABudgetOfItsOwn() {
        LotAnswer answer = LotRounding.GREEDY.round(LotRequest.ofValue(THREE,
                new double[]{0.8, -0.5, 0}, new double[]{100, 150, Double.NaN}, SINGLE, 1000));
        assertThat(answer.lots()).containsExactly(8, -3, 0);
        assertThat(answer.shares()).containsExactly(8, -3, 0);
        assertThat(answer.longLeft()).isZero();
        assertThat(answer.shortLeft()).isCloseTo(50, within(1e-12));
    }

    /** No lots are nearer to the parts of the budget, counting what is left of it. */
    @Test
    void exactLotsAreTheBestOfAll() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            double[] prices = random.doubles(3, 40, 400).toArray();
            double[] weights = random.doubles(3, 0.1, 1).toArray();
            double sum = Arrays.stream(weights).sum();
            double[] parts = Arrays.stream(weights).map(each -> each / sum).toArray();
            LotRequest request = LotRequest.ofValue(THREE, parts, prices, SINGLE, 1500);
            LotAnswer exact = LotRounding.EXACT.round(request);
            assertThat(exact.status()).isEqualTo(SolverStatus.SOLVED);
            assertThat(exact.longLeft()).isNotNegative();
            double best = IntStream.range(0, 40 * 40 * 40)
                    .mapToDouble(code -> distance(parts, prices,
                            new long[]{code % 40, code / 40 % 40, code / 1600}))
                    .min().orElseThrow();
            assertThat(distance(parts, prices, exact.lots())).isCloseTo(best, within(1.5e-4));
        }
    }

    @Test
    void greedySpendsNoMoreThanThereIs() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(30);
            double[] weights = random.doubles(n, -0.3, 1).toArray();
            double[] prices = random.doubles(n, 1, 300).toArray();
            double[] lots = random.ints(n, 1, 20).asDoubleStream().toArray();
            LotRequest request = LotRequest.ofValue(names(n), weights, prices, lots, 10_000);
            LotAnswer answer = LotRounding.GREEDY.round(request);
            double bought = 0;
            double sold = 0;
            for (int i = 0; i < n; i++) {
                assertThat(answer.shares()[i]).isEqualTo(answer.lots()[i] * lots[i]);
                assertThat(answer.lots()[i] * weights[i] >= 0).isTrue();
                bought += Math.max(0, answer.shares()[i] * prices[i]);
                sold += Math.max(0, -answer.shares()[i] * prices[i]);
            }
            assertThat(bought + answer.longLeft()).isCloseTo(request.longBudget(), within(1e-6));
            assertThat(sold + answer.shortLeft()).isCloseTo(request.shortBudget(), within(1e-6));
        }
    }

    @Test
    void moreThanSixtyAreRoundedGreedily() {
        int n = LotRounding.MOST_EXACT + 1;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        LotRequest request = LotRequest.ofValue(names(n), ones, ones, ones, 10);
        LotAnswer answer = LotRounding.EXACT.round(request);
        assertThat(answer.reason()).startsWith("of 61 assets at most 60");
        assertThat(answer.lots()).isEqualTo(LotRounding.GREEDY.round(request).lots());
    }

    @Test
    void nothingIsNothing() {
        for (LotRounding rounding : LotRounding.values()) {
            LotAnswer answer = rounding.round(
                    LotRequest.ofValue(THREE, new double[3], new double[3], SINGLE, 1000));
            assertThat(answer.lots()).containsExactly(0, 0, 0);
            assertThat(answer.status()).isEqualTo(SolverStatus.SOLVED);
            assertThat(rounding.round(LotRequest.ofValue(THREE, new double[]{1, 0, 0},
                    new double[]{5, 5, 5}, SINGLE, 0)).lots()).containsExactly(0, 0, 0);
        }
    }

    @Test
    void badInputIsAnswered() {
        double nan = Double.NaN;
        refuses(new double[]{nan, 0, 0}, new double[]{1, 1, 1}, 10, "the weight of A is NaN");
        refuses(new double[]{1, 0, 0}, new double[]{0, 1, 1}, 10,
                "a lot of A is 1.0 shares at 0.0");
        refuses(new double[]{1, 0, 0}, new double[]{nan, 1, 1}, 10, "a lot of A is 1.0 shares");
        refuses(new double[]{1, 0, 0}, new double[]{1, 1, 1}, -10, "budgets must be at least 0");
        refuses(new double[]{1, 0, 0}, new double[]{1, 1, 1}, nan, "budgets must be at least 0");
        refuses(new double[]{1, 0}, new double[]{1, 1, 1}, 10, "there are 2 weights, 3 prices");
    }

    private static void refuses(double[] weights, double[] prices, double value, String reason) {
        LotAnswer answer = LotRounding.GREEDY
                .round(LotRequest.ofValue(THREE, weights, prices, SINGLE, value));
        assertThat(answer.status()).isEqualTo(SolverStatus.NOT_CONVERGED);
        assertThat(answer.reason()).startsWith(reason);
        assertThat(answer.lots()).containsExactly(0, 0, 0);
    }

    /** Infinite if they cost more than there is. */
    private static double distance(double[] parts, double[] prices, long[] lots) {
        double left = 1500;
        double distance = 0;
        for (int i = 0; i < parts.length; i++) {
            left -= lots[i] * prices[i];
            distance += Math.abs(parts[i] * 1500 - lots[i] * prices[i]);
        }
        return left < 0 ? Double.POSITIVE_INFINITY : distance + left;
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "A" + i).toList();
    }
}
