package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.journal.MemoryBookings;
import io.troupe.model.Cadence;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.InverseVolatilityAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Subscriptions and redemptions on paper. Bars are days from Monday, 2024-01-01, unless their dates
 * are given; −1 is the house, −2 its reserve. s0 holds half of its thousand, 50 at 10, s1 nothing.
 */
class FlowsByHandTest {
    private static final ScriptedStrategy.Answers OUT = view -> {
        throw new IllegalStateException("out");
    };

    private static HandFund bars(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows);
    }

    private static HandFund fund(double... closes) {
        return bars(closes).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(0));
    }

    private static HandFund weekly(double... closes) {
        return fund(closes).dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09");
    }

    private static FundRisk drawdown(double most, OptionalInt cooldownBars) {
        return FourLimits.of(OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.of(most), cooldownBars);
    }

    private static List<String> transfers(Run run) {
        return run.bookings().stream().filter(line -> line.contains("transfer")).toList();
    }

    /**
     * 500 at the close of bar 2 are 250 each. s0 has 1100 + 250 at 12: .5·1350/12 = 56 (.25), six
     * more. The fund's value there is what it was before they came.
     */
    @ParameterizedTest
    @EnumSource
    void aSubscriptionIsDividedByTheSharesInForce(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 12, 12).flow("2024-01-03", 500));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -1 [transfer 500000000]", "2 0 [transfer 250000000]",
                "2 1 [transfer 250000000]", "3 -1 [fill 0 6 72000000 0 0]",
                "3 0 [fill 0 6 72000000 0 0]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 2100, 2600);
        assertThat(run.result().sleeveEquity()).containsExactly(1350, 1250);
        assertThat(run.result().houseCashMicros()).isEqualTo(2_600_000_000L - 672_000_000);
    }

    /** 500 less: .5·850/12 = 35 (.4), fifteen are sold. */
    @ParameterizedTest
    @EnumSource
    void aRedemptionIsPaidByTheSharesInForce(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 12, 12).flow("2024-01-03", -500));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -1 [transfer -500000000]", "2 0 [transfer -250000000]",
                "2 1 [transfer -250000000]", "3 -1 [fill 0 -15 -180000000 0 0]",
                "3 0 [fill 0 -15 -180000000 0 0]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 2100, 1600);
    }

    /** .3 and .2 of 101 are 30.30 and 20.20, and 50.50 are left. */
    @ParameterizedTest
    @EnumSource
    void whatSharesLeaveOfASubscriptionIsReserve(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).flow("2024-01-03", 101).divided(Cadence.NEVER,
                ScriptedAllocator.always(0.3, 0.2)));
        assertThat(transfers(run)).containsExactly("2 -2 [transfer 50500000]",
                "2 -1 [transfer 101000000]", "2 0 [transfer 30300000]",
                "2 1 [transfer 20200000]");
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(1_050_500_000);
    }

    /** 1.5 and .5 are ¾ and ¼ of it with weights twice: .5·2·(1500 + 75)/10 is 157. */
    @ParameterizedTest
    @EnumSource
    void aSubscriptionIsLeveredAsTheFundIs(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10).flow("2024-01-03", 100).maxExposure(2)
                .divided(Cadence.NEVER, ScriptedAllocator.always(1.5, 0.5)));
        assertThat(run.bookings()).containsExactly("0 -1 [exposure 2.0]",
                "1 -1 [fill 0 150 1500000000 0 0]", "1 0 [fill 0 150 1500000000 0 0]",
                "2 -1 [transfer 100000000]", "2 0 [transfer 75000000]",
                "2 1 [transfer 25000000]", "3 -1 [fill 0 7 70000000 0 0]",
                "3 0 [fill 0 7 70000000 0 0]");
    }

    /**
     * Divided on Monday, bar 2: 1100 and 1000 less the 400 that go are 850 each. .5·850/12 = 35 (.4).
     */
    @ParameterizedTest
    @EnumSource
    void whatGoesAtADecisionIsNotDivided(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 12, 12).flow("2024-01-08", -400)
                .divided(Cadence.WEEKLY, new EqualAllocator()));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -1 [transfer -400000000]", "2 0 [transfer -250000000]",
                "2 1 [transfer -150000000]", "3 -1 [fill 0 -15 -180000000 0 0]",
                "3 0 [fill 0 -15 -180000000 0 0]");
    }

    /**
     * Everything at once. .5 and .25 of 2000 and 500 left. Twice 50 at 10, at 1 %: s0 495, the
     * overlay −505 in cash; at 12 1095, 500, 500 and 95. With the 110 that come 2300 are divided by
     * other shares: .25 and .5 are 575 and 1150, 575 are left.
     */
    @ParameterizedTest
    @EnumSource
    void whatComesAtADecisionIsDividedWithAllElse(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 12).costs(100, 0).scale(2).sweep(Sweep.DECISIONS)
                .flow("2024-01-08", 110).divided(Cadence.WEEKLY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0.25}, 0.25, 0.5)));
        assertThat(transfers(run)).containsExactly("2 -3 [transfer -95000000]",
                "2 -2 [transfer 75000000]", "2 -1 [transfer 110000000]",
                "2 0 [transfer -520000000]", "2 1 [transfer 650000000]");
    }

    /**
     * Halves of 100 on Friday: .5·1050/10 = 52 (.5). On Monday ¾ of 2100 are 1575 and 78 (.75); of
     * Tuesday's 100 they are 75.
     */
    @ParameterizedTest
    @EnumSource
    void theSharesInForceAreThoseOfTheLastDecision(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 10, 10).flow("2024-01-05", 100)
                .flow("2024-01-09", 100).divided(Cadence.WEEKLY,
                        ScriptedAllocator.until(2, new double[]{0.5, 0.5}, 0.75, 0.25)));
        assertThat(run.bookings()).containsExactly(
                "1 -1 [fill 0 50 500000000 0 0, transfer 100000000]",
                "1 0 [fill 0 50 500000000 0 0, transfer 50000000]", "1 1 [transfer 50000000]",
                "2 -1 [fill 0 2 20000000 0 0]", "2 0 [fill 0 2 20000000 0 0, transfer 525000000]",
                "2 1 [transfer -525000000]",
                "3 -1 [fill 0 26 260000000 0 0, transfer 100000000]",
                "3 0 [fill 0 26 260000000 0 0, transfer 75000000]", "3 1 [transfer 25000000]");
    }

    /**
     * .3 and .2 of 100, the rest is reserve. s0, who fails in bar 1, still has its 30 there. A bar
     * later s1 has its .3 beside its own .2.
     */
    @ParameterizedTest
    @EnumSource
    void whoIsOutGetsNothingOfIt(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 10)
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0.5), OUT))
                .strategy(ScriptedStrategy.hold(0)).flow("2024-01-02", 100)
                .flow("2024-01-03", 100)
                .divided(Cadence.NEVER, ScriptedAllocator.always(0.3, 0.2)));
        assertThat(run.bookings()).containsExactly("1 -2 [transfer 50000000]",
                "1 -1 [fill 0 30 300000000 0 0, transfer 100000000]",
                "1 0 [fill 0 30 300000000 0 0, quarantine THREW IllegalStateException: out, "
                        + "transfer 30000000]",
                "1 1 [transfer 20000000]", "2 -2 [transfer 50000000]",
                "2 -1 [fill 0 -30 -300000000 0 0, transfer 100000000]",
                "2 0 [fill 0 -30 -300000000 0 0]", "2 1 [transfer 50000000]");
    }

    /** Whoever is left has no share: all of it is reserve. */
    @ParameterizedTest
    @EnumSource
    void withoutAShareOfAnybodyActiveItIsReserve(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 10)
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0), OUT))
                .strategy(ScriptedStrategy.hold(0)).flow("2024-01-03", -70)
                .divided(Cadence.NEVER, ScriptedAllocator.always(1, 0)));
        assertThat(transfers(run)).containsExactly("2 -2 [transfer -70000000]",
                "2 -1 [transfer -70000000]");
        assertThat(run.result().accounts().reserveMicros()).isEqualTo(-70_000_000);
    }

    /** Nobody is active, at a decision or between: all of it is reserve. */
    @ParameterizedTest
    @EnumSource
    void withNobodyActiveItIsReserve(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 10, 10)
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09")
                .strategy(ScriptedStrategy.until(1, ScriptedStrategy.hold(0), OUT))
                .flow("2024-01-08", 60).flow("2024-01-09", -20)
                .divided(Cadence.WEEKLY, new EqualAllocator()));
        assertThat(transfers(run)).containsExactly("2 -2 [transfer 60000000]",
                "2 -1 [transfer 60000000]", "3 -2 [transfer -20000000]",
                "3 -1 [transfer -20000000]");
    }

    /**
     * A fall of 5 % to 950, then 950 more: the peak of 1000 is one of 2000. 200 shares at
     * 9.0625 have 1812.50, at 8.9375 1787.50, more than a tenth below 2000. From a peak of 1900 it
     * were not.
     */
    @ParameterizedTest
    @EnumSource
    void aSubscriptionLiftsNoDrawdown(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 9.5, 9.5, 9.0625, 8.9375)
                .strategy(ScriptedStrategy.hold(1)).flow("2024-01-03", 950)
                .limits(drawdown(0.1, OptionalInt.empty())));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 100 1000000000 0 0]",
                "1 0 [fill 0 100 1000000000 0 0]", "2 -1 [transfer 950000000]",
                "2 0 [transfer 950000000]", "3 -1 [fill 0 100 950000000 0 0]",
                "3 0 [fill 0 100 950000000 0 0]", "5 -1 [halt true]");
        assertThat(run.result().houseEquity()).containsExactly(1000, 1000, 950, 1900,
                1812.5, 1787.5);
    }

    /** Half of the 950 goes, and half of the peak: 50 shares have 453.125, then 446.875. */
    @ParameterizedTest
    @EnumSource
    void aRedemptionMakesNoDrawdown(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 9.5, 9.5, 9.0625, 8.9375)
                .strategy(ScriptedStrategy.hold(1)).flow("2024-01-03", -475)
                .limits(drawdown(0.1, OptionalInt.empty())));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[2-5].*")).containsExactly(
                "2 -1 [transfer -475000000]", "2 0 [transfer -475000000]",
                "3 -1 [fill 0 -50 -475000000 0 0]", "3 0 [fill 0 -50 -475000000 0 0]",
                "5 -1 [halt true]");
        assertThat(run.result().houseEquity()[4]).isEqualTo(453.125);
    }

    /**
     * The bar's own fall is judged before the flow: at 8.90 the fund halts with 890, whatever comes.
     * At rest it has 890 + 1110 and begins anew with them: 2000/8 is 250.
     */
    @ParameterizedTest
    @EnumSource
    void aHaltIsJudgedBeforeTheFlow(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 8.9, 8.9, 8, 8).strategy(ScriptedStrategy.hold(1))
                .flow("2024-01-03", 1110).limits(drawdown(0.1, OptionalInt.of(2))));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[2-5].*")).containsExactly(
                "2 -1 [transfer 1110000000, halt true]", "2 0 [transfer 1110000000]",
                "3 -1 [fill 0 -100 -890000000 0 0]", "3 0 [fill 0 -100 -890000000 0 0]",
                "4 -1 [halt false]", "5 -1 [fill 0 250 2000000000 0 0]",
                "5 0 [fill 0 250 2000000000 0 0]");
    }

    /**
     * A limit is a share of what the fund has when it orders: half of 1000 are 50, of 2000 100. Of
     * the 150 that the strategy then wants to buy 50 may be had.
     */
    @ParameterizedTest
    @EnumSource
    void limitsCountWhatHasCome(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 10, 10).strategy(ScriptedStrategy.hold(1))
                .flow("2024-01-03", 1000).limits(FourLimits.of(OptionalDouble.empty(),
                        OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalInt.empty())));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 100 50 ASSET_LIMIT]",
                "0 0 [cut 0 100 50 ASSET_LIMIT]", "1 -1 [fill 0 50 500000000 0 0]",
                "1 0 [fill 0 50 500000000 0 0]",
                "2 -1 [transfer 1000000000, cut 0 150 50 ASSET_LIMIT]",
                "2 0 [transfer 1000000000, cut 0 150 50 ASSET_LIMIT]",
                "3 -1 [fill 0 50 500000000 0 0]", "3 0 [fill 0 50 500000000 0 0]");
    }

    /**
     * All of the 2000 goes: s0 wants nothing of nothing, and sells 50 at 10. 500 that come to a fund of
     * nothing are 250 each, a peak of 500 and 12 shares; at 5 they have lost 60, an eighth: halt.
     */
    @ParameterizedTest
    @EnumSource
    void allMayBeRedeemedAndAFundBeginAnew(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10, 10, 10, 5).flow("2024-01-03", -2000)
                .flow("2024-01-05", 500).limits(drawdown(0.1, OptionalInt.empty())));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[2-6].*")).containsExactly(
                "2 -1 [transfer -2000000000]", "2 0 [transfer -1000000000]",
                "2 1 [transfer -1000000000]", "3 -1 [fill 0 -50 -500000000 0 0]",
                "3 0 [fill 0 -50 -500000000 0 0]", "4 -1 [transfer 500000000]",
                "4 0 [transfer 250000000]", "4 1 [transfer 250000000]",
                "5 -1 [fill 0 12 120000000 0 0]", "5 0 [fill 0 12 120000000 0 0]",
                "6 -1 [halt true]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 2000, 0, 0, 500, 440);
    }

    /** One more than the 2100 that there are, whoever executes. */
    @Test
    void moreThanAllIsRefused() {
        SimulationPlan plan = fund(10, 10, 12, 12).flow("2024-01-03", -2101).plan();
        assertThatThrownBy(() -> Run.reference(plan, List.of()))
                .isInstanceOf(RedemptionTooLargeException.class)
                .hasMessageContaining("bar 2 (2024-01-03)").hasMessageContaining("2100.00")
                .hasMessageContaining("2101.00").hasMessageContaining("fund.flows");
        Outcome outcome = Engine.run(plan, Run.options(2), new Recording.InMemory(
                Run.journal(plan, 1, 1), new MemoryBookings(Run.journal(plan, 1, 1))), List.of(),
                new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                failed.message()).contains("bar 2 (2024-01-03)").contains("2101.00"));
    }

    /**
     * Three times short of what triples: 1000 + 3000 − 300·30 are 5000 less than nothing. 600 more do
     * not pay for it, and are no redemption; there is nothing to hold.
     */
    @ParameterizedTest
    @EnumSource
    void aFundThatIsWorthLessThanNothingMayBeGivenMore(Simulator simulator) {
        Run run = simulator.run(bars(10, 10, 30, 30).strategy(ScriptedStrategy.hold(-3))
                .flow("2024-01-03", 600).limits(drawdown(0.1, OptionalInt.of(1))));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 -300 -3000000000 0 0]",
                "1 0 [fill 0 -300 -3000000000 0 0]", "2 -1 [transfer 600000000, halt true]",
                "2 0 [transfer 600000000]", "3 -1 [fill 0 300 9000000000 0 0, halt false]",
                "3 0 [fill 0 300 9000000000 0 0]");
        assertThat(run.result().houseEquity()).containsExactly(1000, 1000, -5000, -4400);
    }

    /** Both of a day count together: what comes pays for what goes, and nothing is left to move. */
    @ParameterizedTest
    @EnumSource
    void flowsOfABarAreOne(Simulator simulator) {
        assertThat(transfers(simulator.run(fund(10, 10, 10).flow("2024-01-03", 5000)
                .flow("2024-01-03", -5000)))).isEmpty();
        assertThat(transfers(simulator.run(fund(10, 10, 10).flow("2024-01-03", -3000)
                .flow("2024-01-03", 2000)))).containsExactly("2 -1 [transfer -1000000000]",
                        "2 0 [transfer -500000000]", "2 1 [transfer -500000000]");
    }

    /** On a Saturday: at Monday's close. Before the first bar, at its close. After the last, not. */
    @ParameterizedTest
    @EnumSource
    void aFlowWaitsForABar(Simulator simulator) {
        Run run = simulator.run(weekly(10, 10, 10, 10).flow("2024-01-06", 100)
                .flow("2023-12-31", 200).flow("2024-01-10", 400));
        assertThat(run.bookings()).containsExactly("0 -1 [transfer 200000000]",
                "0 0 [transfer 100000000]", "0 1 [transfer 100000000]",
                "1 -1 [fill 0 55 550000000 0 0]", "1 0 [fill 0 55 550000000 0 0]",
                "2 -1 [transfer 100000000]", "2 0 [transfer 50000000]",
                "2 1 [transfer 50000000]", "3 -1 [fill 0 2 20000000 0 0]",
                "3 0 [fill 0 2 20000000 0 0]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2200, 2200, 2300);
    }

    /**
     * Divided daily by the inverse of σ over two returns. At 12 and 9 they have 1200 after 0 and +20
     * %, 900 after 0 and −10 %: σ is 2 to 1, and of 2100 and 300 that come they get 800 and 1600. Bar
     * 3 has returns of 0, though s0 got 400 less and s1 700 more: 2 to 1 it stays.
     */
    @ParameterizedTest
    @EnumSource
    void aFlowIsNoReturn(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10, 10}, new double[]{10, 10},
                new double[]{12, 9}, new double[]{12, 9}).strategy(ScriptedStrategy.hold(1, 0))
                .strategy(ScriptedStrategy.hold(0, 1)).flow("2024-01-03", 300)
                .divided(Cadence.DAILY, new InverseVolatilityAllocator(2)));
        assertThat(transfers(run)).containsExactly("2 -1 [transfer 300000000]",
                "2 0 [transfer -400000000]", "2 1 [transfer 700000000]");
        assertThat(run.result().sleeveEquity()).containsExactly(800, 1600);
    }
}
