package io.troupe.report.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.inference.ReturnPaths;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PathStressTest {
    private static PathOutlook outlook(double[] returns, double drawdown, int paths, int bars,
            double... limits) {
        return PathStress.outlook(new PathStress.Stand(returns, drawdown, false),
                new ReturnPaths(returns, bars, OptionalDouble.of(1), 7), paths, bars,
                Arrays.stream(limits).mapToObj(limit -> new DrawdownHalt("at " + limit, limit))
                        .toList());
    }

    private static double chance(PathOutlook outlook, int halt) {
        return outlook.halts().get(halt).chance().orElseThrow();
    }

    private static double median(List<Quantile> quantiles) {
        return quantiles.stream().filter(each -> each.probability() == 0.5).findFirst()
                .orElseThrow().value();
    }

    /**
     * Each bar halves with probability ½ or grows by a half. Of the 8 paths of three bars fall below
     * half of their high ↓↓↓, ↓↓↑, ↑↓↓ (¾/2 of 3/2) and ↓↑↓ (⅜ of 1): one halving is just half.
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
        assertThat(PathStress.outlook(new PathStress.Stand(returns, 0, true),
                new ReturnPaths(returns, 5, OptionalDouble.of(1), 7), 100, 5,
                List.of(new DrawdownHalt("risk.maxDrawdown", 0.2))).halts()).containsExactly(
                        new HaltChance("risk.maxDrawdown", 0.2, OptionalDouble.empty()));
    }
}
