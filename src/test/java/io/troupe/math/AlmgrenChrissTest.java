package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.AlmgrenChriss.Impact;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlmgrenChrissTest {
    /** Periods of 1, η − γτ/2 = 2: {@code cosh κ − 1 = λ·4/(2·2) = λ}. */
    private static final Impact IMPACT = new Impact(2, 0.5, 1, 2.5);

    /** 12 units over 4 periods, 3 in each: E = 72 + 6 + 2·36, V = 4·(81 + 36 + 9). */
    @Test
    void withoutAversionItIsTheLine() {
        AlmgrenChriss line = new AlmgrenChriss(IMPACT, 4, 4, 0);
        assertThat(line.kappa()).isZero();
        assertThat(line.halfLife()).isInfinite();
        assertThat(line.holdings(12)).containsExactly(12, 9, 6, 3, 0);
        assertThat(line.trades(12)).containsExactly(3, 3, 3, 3);
        assertThat(line.expectedCost(12)).isEqualTo(150);
        assertThat(line.variance(12)).isEqualTo(504);
    }

    /**
     * {@code cosh κ = 5/4} where {@code e^κ = 2}: sinh of κ, 2κ and 3κ are 3/4, 15/8 and 63/16, so
     * of 63 units 30 are left after a period, 12 after two. E = 63²/2 + 0.5·63 + 2·(33² + 18² +
     * 12²), V = 4·(900 + 144).
     */
    @Test
    void withAversionTheHoldingShrinksFasterAtFirst() {
        AlmgrenChriss averse = new AlmgrenChriss(IMPACT, 3, 3, 0.25);
        assertThat(averse.kappa()).isCloseTo(Math.log(2), within(1e-14));
        assertThat(averse.halfLife()).isCloseTo(1 / Math.log(2), within(1e-14));
        assertThat(averse.holdings(63)).containsExactly(new double[]{63, 30, 12, 0}, within(1e-12));
        assertThat(averse.trades(-63)).containsExactly(new double[]{-33, -18, -12}, within(1e-12));
        assertThat(averse.expectedCost(63)).isCloseTo(1_984.5 + 31.5 + 3_114, within(1e-10));
        assertThat(averse.expectedCost(-63)).as("of a purchase")
                .isEqualTo(averse.expectedCost(63));
        assertThat(averse.variance(63)).isCloseTo(4_176, within(1e-10));
    }

    /**
     * {@code cos κ = 1 − 1/2} where κ is a sixth of the circle, π/3: over 2 periods half of it is
     * sin(π/3)/sin(2π/3) = 1 of the holding after one, so all is sold in the second. Twice as long
     * a horizon has no best trajectory.
     */
    @Test
    void whoSeeksRiskWaits() {
        AlmgrenChriss seeker = new AlmgrenChriss(IMPACT, 2, 2, -0.5);
        assertThat(seeker.kappa()).isCloseTo(Math.PI / 3, within(1e-14));
        assertThat(seeker.holdings(10)).containsExactly(new double[]{10, 10, 0}, within(1e-13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlmgrenChriss(IMPACT, 4, 4, -0.5))
                .withMessageContaining("-0.5").withMessageContaining("4 periods");
    }

    /** Half the period, η − γτ/2 = 2.25: {@code cosh(κ/2) − 1 = λ·4/4/(2·2.25) = 2λ/9}. */
    @Test
    void periodsMayBeAnyTime() {
        AlmgrenChriss half = new AlmgrenChriss(IMPACT, 1.5, 3, 9.0 / 8);
        assertThat(half.kappa()).isCloseTo(2 * Math.log(2), within(1e-14));
        assertThat(half.remaining(1)).isCloseTo(30.0 / 63, within(1e-14));
        assertThat(half.expectedCost(63))
                .isCloseTo(1_984.5 + 31.5 + 2.25 / 0.5 * 1_557, within(1e-9));
        assertThat(half.variance(63)).isCloseTo(4_176.0 / 2, within(1e-10));
    }

    /** No small change of one trade for another lowers cost plus aversion times variance. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void noOtherTrajectoryIsBetter(long seed) {
        Random random = Seeds.random(seed);
        double aversion = random.nextDouble(-0.004, 3);
        AlmgrenChriss best = new AlmgrenChriss(IMPACT, 6, 6, aversion);
        double[] trades = best.trades(100);
        double utility = utility(trades, aversion);
        assertThat(utility).isCloseTo(best.expectedCost(100) + aversion * best.variance(100),
                within(1e-9 * utility));
        int more = random.nextInt(6);
        int less = (more + 1 + random.nextInt(5)) % 6;
        trades[more] += 0.01;
        trades[less] -= 0.01;
        assertThat(utility(trades, aversion)).isGreaterThan(utility);
    }

    /** Its permanent part grows as trades come, its temporary part with each. */
    private static double utility(double[] trades, double aversion) {
        double left = 100;
        double cost = 0;
        double variance = 0;
        double moved = 0;
        for (double trade : trades) {
            cost += trade * moved + 0.5 * Math.abs(trade) + 2.5 * trade * trade;
            moved += trade;
            left -= trade;
            variance += 4 * left * left;
        }
        return cost + aversion * variance;
    }

    /** So averse that everything goes at once, without an overflow on the way. */
    @Test
    void extremeAversionSellsAtOnce() {
        AlmgrenChriss extreme = new AlmgrenChriss(IMPACT, 1_000, 1_000, 1e300);
        assertThat(extreme.holdings(5)).startsWith(5).endsWith(0).doesNotContain(Double.NaN);
        assertThat(extreme.remaining(1)).isLessThan(1e-200);
    }

    @Test
    void refusesWhatHasNoTrajectory() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AlmgrenChriss(IMPACT, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlmgrenChriss(IMPACT, 1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlmgrenChriss(IMPACT, 5, 1, 0))
                .withMessageContaining("permanent impact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlmgrenChriss(IMPACT, 1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Impact(-1, 0, 0, 1))
                .withMessageContaining("volatility");
    }
}
