package io.troupe.report.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PathStressTest {
    private static PathOutlook outlook(double[] returns, double drawdown, int paths, int bars,
            double... limits) {
        return outlook(returns, drawdown, paths, bars, Arrays.stream(limits)
                .mapToObj(limit -> new HaltStand(new DrawdownHalt("at " + limit, limit, 0), false,
                        1 / (1 - drawdown)))
                .toList());
    }

    private static PathOutlook outlook(double[] returns, double drawdown, int paths, int bars,
            List<HaltStand> halts) {
        return PathStress.outlook(new PathStress.Stand(returns, drawdown, halts),
                new ReturnPaths(returns, bars, OptionalDouble.of(1), 7), paths, bars);
    }

    private static double chance(PathOutlook outlook, int halt) {
        return outlook.halts().get(halt).chance().orElseThrow();
    }

    private static double median(List<Quantile> quantiles) {
        return quantiles.stream().filter(each -> each.probability() == 0.5).findFirst()
                .orElseThrow().value();
    }

    /**
     * Each bar halves with probability ½ or grows by a half. Of the 8 paths of three bars ↓↓↓, ↓↓↑,
     * ↑↓↓ (⅜ of 3/2) and ↓↑↓ (⅜ of 1) fall below half of their high: one halving is just half.
     * Below a quarter falls ↓↓↓ alone. Any fall at all have all but ↑↑↑.
     */
    @Test
    void theChanceOfAHaltIsThatOfAllPathsCounted() {
        int paths = 20_000;
        PathOutlook outlook = outlook(new double[]{-0.5, 0.5}, 0, paths, 3, 0.5, 0.75, 0.1);

        for (double[] each : new double[][]{{0, 0.5}, {1, 0.125}, {2, 0.875}}) {
            double p = each[1];
            assertThat(chance(outlook, (int) each[0]))
                    .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / paths)));
        }
    }

    /** 0.99⁵ = 0.9509… is not 5 % below, 0.99⁶ = 0.9414… is. */
    @Test
    void aFundThatAlwaysLosesHaltsAtABarThatCanBeCounted() {
        double[] returns = {-0.01, -0.01, -0.01};

        assertThat(chance(outlook(returns, 0, 200, 5, 0.05), 0)).isZero();
        assertThat(chance(outlook(returns, 0, 200, 6, 0.05), 0)).isEqualTo(1);
        assertThat(median(outlook(returns, 0, 200, 6, 0.05).value()))
                .isCloseTo(Math.pow(0.99, 6), within(1e-15));
        assertThat(median(outlook(returns, 0, 200, 6).underWaterBars())).isEqualTo(6);
        assertThat(outlook(returns, 0, 200, 6).chanceOfLoss()).isEqualTo(1);
    }

    /** From 4 % below its high one more per cent is a fall of 1 − 0.96·0.99 = 4.96 %. */
    @Test
    void pathsBeginWhereTheFundStands() {
        double[] returns = {-0.01, -0.01};

        PathOutlook one = outlook(returns, 0.04, 100, 1, 0.049, 0.05);
        assertThat(chance(one, 0)).isEqualTo(1);
        assertThat(chance(one, 1)).isZero();
        assertThat(median(one.maxDrawdown())).isCloseTo(0.0496, within(1e-15));
        assertThat(one.drawdown()).isEqualTo(0.04);
    }

    /** A limit is passed by more than it: the fund halts beyond 10 %, not at it. */
    @Test
    void aFallToTheLimitIsNoHalt() {
        PathOutlook outlook = outlook(new double[]{-0.1, -0.1}, 0, 100, 1, 0.1, 0.0999);

        assertThat(chance(outlook, 0)).isZero();
        assertThat(chance(outlook, 1)).isEqualTo(1);
    }

    /** From 0.8 of the high, +30 % is above it, 1.04: no bar under water, and the fall was 0.2. */
    @Test
    void aNewHighEndsTheTimeUnderWater() {
        PathOutlook outlook = outlook(new double[]{0.3, 0.3}, 0.2, 100, 4);

        assertThat(median(outlook.underWaterBars())).isZero();
        assertThat(median(outlook.maxDrawdown())).isCloseTo(0.2, within(1e-15));
        assertThat(outlook.chanceOfLoss()).isZero();
    }

    @Test
    void whoLosesEverythingStaysThere() {
        PathOutlook outlook = outlook(new double[]{-1.5, -1.5}, 0, 100, 4, 0.9);

        assertThat(median(outlook.value())).isZero();
        assertThat(chance(outlook, 0)).isEqualTo(1);
    }

    @Test
    void isTheSameOfTheSameSeedAndSaysNothingOfAFundThatIsHalted() {
        double[] returns = {-0.03, 0.01, 0.02, 0.015, -0.02};

        assertThat(outlook(returns, 0.1, 500, 50, 0.2))
                .isEqualTo(outlook(returns, 0.1, 500, 50, 0.2));
        DrawdownHalt halt = new DrawdownHalt("maxDrawdown", 0.2, 0);
        assertThat(outlook(returns, 0, 100, 5, List.of(new HaltStand(halt, true, 1))).halts())
                .containsExactly(new HaltChance(halt, OptionalDouble.empty()));
    }

    private static PathOutlook windowed(double[] returns, double limit, int windowBars, int bars,
            double... recent) {
        return outlook(returns, 0, 100, bars, List.of(
                new HaltStand(new DrawdownHalt("w", limit, windowBars), false, recent)));
    }

    /** Of three closes the first is the highest: 1 − 0.99² = 1.99 % below it, however long. */
    @Test
    void aWindowForgetsHighsThatAreOlder() {
        double[] returns = {-0.01, -0.01};

        assertThat(chance(windowed(returns, 0.0198, 3, 200, 1), 0)).isEqualTo(1);
        assertThat(chance(windowed(returns, 0.02, 3, 200, 1), 0)).isZero();
        assertThat(chance(outlook(returns, 0, 100, 200, 0.02), 0)).isEqualTo(1);
    }

    /** From 1.1 two closes ago, 0.99 is 10 % below; with a window of two it is forgotten then. */
    @Test
    void aWindowBeginsWithTheClosesThatWere() {
        double[] returns = {-0.01, -0.01};

        assertThat(chance(windowed(returns, 0.09, 3, 1, 1.1, 1), 0)).isEqualTo(1);
        assertThat(chance(windowed(returns, 0.11, 3, 1, 1.1, 1), 0)).isZero();
        assertThat(chance(windowed(returns, 0.09, 2, 1, 1.1, 1), 0)).isZero();
    }

    /** A brute search of each window finds the same paths. */
    @Test
    void windowsAreSearchedAsByHand() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 300; trial++) {
            int window = 1 + random.nextInt(6);
            double[] recent = random.doubles(1 + random.nextInt(window), 0.8, 1.2).toArray();
            double[] path = random.doubles(1 + random.nextInt(12), 0.7, 1.2).toArray();
            double limit = 0.2 + 0.15 * random.nextDouble();
            double[] all = DoubleStream.concat(Arrays.stream(recent), Arrays.stream(path))
                    .toArray();
            boolean isHit = false;
            for (int t = recent.length; t < all.length; t++) {
                double high = Arrays.stream(all, Math.max(0, t + 1 - window), t + 1).max()
                        .orElseThrow();
                isHit |= all[t] < high * (1 - limit);
            }

            assertThat(new HaltStand(new DrawdownHalt("w", limit, window), false, recent)
                    .isHitBy(path)).isEqualTo(isHit);
        }
    }
}
