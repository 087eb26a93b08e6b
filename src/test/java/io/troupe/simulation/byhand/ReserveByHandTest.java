package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Sweep;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shares of capital that do not sum to 1, and what is swept, on paper. Two strategies, 2000; −2 is
 * the reserve, −4 crossings. Where bars are a Thursday, Friday, Monday and Tuesday, capital is
 * divided at the Monday's close, bar 2.
 */
class ReserveByHandTest {
    private static HandFund fund(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows);
    }

    private static HandFund weekly(double... closes) {
        return fund(closes).dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09");
    }

    /** .3 and .2 of 2000: 600 and 400. s0 buys 60 at 10, s1 half as much of its own: 20. */
    @ParameterizedTest
    @EnumSource
    void whatSharesLeaveLiesInTheReserve(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 20).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(0.5))
                .divided(Cadence.NEVER, ScriptedAllocator.always(0.3, 0.2)));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 80 800000000 0 0]",
                "1 0 [fill 0 60 600000000 0 0]", "1 1 [fill 0 20 200000000 0 0]");
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(1_000_000_000);
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 2800);
        assertThat(run.result().sleeveEquity()).containsExactly(1200, 600);
        assertThat(run.result().exposure()).isOne();
    }

    /**
     * At 12 they have 720 and 200 + 240 = 440, with the reserve 2160: .3 is 648, .2 is 432, and 1080
     * are left. Both are sized anew: 648/12 = 54, .5·432/12 = 18.
     */
    @ParameterizedTest
    @EnumSource
    void aDecisionDividesTheReserveToo(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 12, 12).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(0.5))
                .divided(Cadence.WEEKLY, ScriptedAllocator.always(0.3, 0.2)));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -2 [transfer 80000000]", "2 0 [transfer -72000000]",
                "2 1 [transfer -8000000]", "3 -1 [fill 0 -8 -96000000 0 0]",
                "3 0 [fill 0 -6 -72000000 0 0]", "3 1 [fill 0 -2 -24000000 0 0]");
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(1_080_000_000);
        assertThat(run.result().sleeveEquity()).containsExactly(648, 432);
    }

    /**
     * A reserve of 1000 at .5 and 0, then everything to both: 1500 and 500 out of it, and after that
     * nothing is left.
     */
    @ParameterizedTest
    @EnumSource
    void aReserveMayBeGivenToStrategies(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 10, 10).strategy(ScriptedStrategy.hold(0))
                .strategy(ScriptedStrategy.hold(1)).divided(Cadence.WEEKLY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0}, 0.75, 0.25)));
        assertThat(run.bookings()).containsExactly("2 -2 [transfer -1000000000]",
                "2 0 [transfer 500000000]", "2 1 [transfer 500000000]",
                "3 -1 [fill 0 50 500000000 0 0]", "3 1 [fill 0 50 500000000 0 0]");
        assertThat(run.result().accounts().reserveMicros()).isZero();
    }

    /**
     * 1.2 and .4 are three quarters and one, 1500 and 500, and 1.6 on all weights: .5·1.6·1500/10 =
     * 120, −.25·1.6·500/10 = −20. At most 1.5 it is 112 (.5) and −18 (.75), at most 1 75 and −12
     * (.5).
     */
    @ParameterizedTest
    @EnumSource
    void sharesAboveOneMultiplyWeights(Simulator simulator) {
        assertThat(simulator.run(levered(2)).bookings()).containsExactly(
                "0 -1 [exposure 1.6]", "1 -1 [fill 0 100 1000000000 0 0]",
                "1 0 [fill 0 120 1200000000 0 0]", "1 1 [fill 0 -20 -200000000 0 0]");
        Run bounded = simulator.run(levered(1.5));
        assertThat(bounded.bookings()).containsExactly("0 -1 [exposure 1.5]",
                "1 -1 [fill 0 94 940000000 0 0]", "1 0 [fill 0 112 1120000000 0 0]",
                "1 1 [fill 0 -18 -180000000 0 0]");
        assertThat(bounded.result().exposure()).isEqualTo(1.5);
        Run plain = simulator.run(levered(1));
        assertThat(plain.bookings()).containsExactly("1 -1 [fill 0 63 630000000 0 0]",
                "1 0 [fill 0 75 750000000 0 0]", "1 1 [fill 0 -12 -120000000 0 0]");
        assertThat(plain.result().exposure()).isOne();
        assertThat(plain.result().accounts().reserveMicros()).isZero();
        assertThat(plain.result().sleeveCashMicros()).containsExactly(750_000_000, 620_000_000);
    }

    private static HandFund levered(double most) {
        return fund(10, 10).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(-0.25)).maxExposure(most)
                .divided(Cadence.NEVER, ScriptedAllocator.always(1.2, 0.4));
    }

    /**
     * 1 and 1 instead of .5 and .5 move no capital, but double what is wanted of it: 50 and −20
     * become 100 and −40. Where it stays 2 nothing is sized anew, though the price has changed.
     */
    @ParameterizedTest
    @EnumSource
    void anotherExposureSizesEverybodyAnew(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10, 10).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(-0.2)).maxExposure(3).divided(Cadence.DAILY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0.5}, 1, 1)));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[234].*")).containsExactly(
                "2 -1 [exposure 2.0]", "3 -1 [fill 0 30 300000000 0 0]",
                "3 0 [fill 0 50 500000000 0 0]", "3 1 [fill 0 -20 -200000000 0 0]");
        assertThat(run.result().exposure()).isEqualTo(2);
    }

    /**
     * It holds for what changes afterwards too, until a decision says otherwise: .3 of 1000 twice is
     * 60; from bar 3 on .9, which is exposure 1: 27 of 900, and 100 each in reserve.
     */
    @ParameterizedTest
    @EnumSource
    void anExposureLastsUntilTheNextDecision(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10, 10)
                .dates("2024-01-03", "2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09")
                .strategy(ScriptedStrategy.weights(Map.of(1, new double[]{0.3})))
                .strategy(ScriptedStrategy.hold(0)).maxExposure(3).divided(Cadence.WEEKLY,
                        ScriptedAllocator.until(3, new double[]{1, 1}, 0.45, 0.45)));
        assertThat(run.bookings()).containsExactly("0 -1 [exposure 2.0]",
                "2 -1 [fill 0 60 600000000 0 0]", "2 0 [fill 0 60 600000000 0 0]",
                "3 -2 [transfer 200000000]", "3 -1 [exposure 1.0]",
                "3 0 [transfer -100000000]", "3 1 [transfer -100000000]",
                "4 -1 [fill 0 -33 -330000000 0 0]", "4 0 [fill 0 -33 -330000000 0 0]");
    }

    /** A strategy taken out that keeps its targets is sized with the rest of the fund. */
    @ParameterizedTest
    @EnumSource
    void whoIsFrozenIsLeveredToo(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10).onFailure(FailurePolicy.FREEZE)
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0.5), view -> {
                    throw new IllegalStateException("out");
                })).strategy(ScriptedStrategy.hold(-0.2)).maxExposure(3).divided(Cadence.DAILY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0.5}, 0.5, 1.5)));
        assertThat(run.bookings()).contains("2 -1 [exposure 1.5]",
                "3 0 [fill 0 25 250000000 0 0]", "3 1 [fill 0 -10 -100000000 0 0]");
    }

    /**
     * 1 %: s0 buys 50 at 10.10, s1 sells 20 at 9.90, the fund buys 30: 495, 1198, 1697 and 4 in
     * crossings. At 12 they have 1095 and 958, with the 4 2057: half is 1028.50. Sized anew: .5 of it
     * 42 (.85), −.2 −17 (.14). At 12 8 are sold and 3 bought, of which 3 meet: .12 twice each.
     */
    @ParameterizedTest
    @EnumSource
    void whatCrossingSavedIsSwept(Simulator simulator) {
        Run run = simulator.run(opposite(Sweep.DECISIONS));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 4000000 0]",
                "1 -1 [fill 0 30 303000000 0 3000000]", "1 0 [fill 0 50 505000000 0 5000000]",
                "1 1 [fill 0 -20 -198000000 0 2000000]", "2 -4 [transfer -4000000]",
                "2 0 [transfer -66500000]", "2 1 [transfer 70500000]",
                "3 -4 [crossed 0 CLOSE 720000 0]", "3 -1 [fill 0 -5 -59400000 0 600000]",
                "3 0 [fill 0 -8 -95040000 0 960000]", "3 1 [fill 0 3 36360000 0 360000]");
        assertThat(run.result().accounts().nettingMicros()).isEqualTo(4_720_000);
        assertThat(run.result().accounts().sweptMicros()).isEqualTo(4_000_000);
        assertThat(run.result().crossingsMicros()).isEqualTo(720_000);
    }

    /** Half of 2053 is 1026.50. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotSweptStays(Simulator simulator) {
        Run run = simulator.run(opposite(Sweep.NEVER));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2"))
                .containsExactly("2 0 [transfer -68500000]", "2 1 [transfer 68500000]");
        assertThat(run.result().accounts().sweptMicros()).isZero();
    }

    private static HandFund opposite(Sweep sweep) {
        return weekly(10, 10, 12, 12).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(-0.2)).costs(100, 0).sweep(sweep)
                .divided(Cadence.WEEKLY, new EqualAllocator());
    }

    /**
     * 1000, 500 and 500 in reserve. 50 are bought and 20 sold as above; at 12 there are 1095, 458,
     * 500 and the 4, 2057: 1028.50, 514.25 and as much left.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsSweptIsInTheReservesPartToo(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 12, 12).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(-0.4)).costs(100, 0).sweep(Sweep.DECISIONS)
                .divided(Cadence.WEEKLY, ScriptedAllocator.always(0.5, 0.25)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [transfer -4000000]", "2 -2 [transfer 14250000]",
                "2 0 [transfer -66500000]", "2 1 [transfer 56250000]");
    }

    /**
     * A quarter each: 500 and 500, 25 and 50 bought. s0 is taken out in bar 1 and keeps what it has;
     * at 12 s1's 600 and the reserve's 1000 are divided: 400 for s1, 1200 left.
     */
    @ParameterizedTest
    @EnumSource
    void whoIsOutHasNoPartInADecision(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 12, 12)
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0.5),
                        view -> TargetPositions.of(1, 1)))
                .strategy(ScriptedStrategy.hold(1))
                .divided(Cadence.WEEKLY, ScriptedAllocator.always(0.25, 0.25)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -2 [transfer 200000000]", "2 -1 [fill 0 -25 -300000000 0 0]",
                "2 0 [fill 0 -25 -300000000 0 0]", "2 1 [transfer -200000000]");
    }

    /** Nobody is left to divide between: nothing moves, and nothing is swept. */
    @ParameterizedTest
    @EnumSource
    void withoutStrategiesNothingIsDivided(Simulator simulator) {
        ScriptedStrategy.Answers nonsense = view -> TargetPositions.of(1, 1);
        Run run = simulator.run(weekly(10, 10, 12, 12).costs(100, 0).sweep(Sweep.DECISIONS)
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0.5), nonsense))
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(-0.5), nonsense))
                .divided(Cadence.WEEKLY, ScriptedAllocator.always(0.5, 0.25)));
        assertThat(run.bookings()).noneMatch(line -> line.contains("transfer"));
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(500_000_000);
        assertThat(run.result().crossingsMicros()).isPositive();
    }
}
