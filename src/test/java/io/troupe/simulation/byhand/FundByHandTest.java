package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.Cadence;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.InverseVolatilityAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.SimulationResult;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Funds worked out on paper. A line reads {@code bar strategy [entries]}, −1 is the house; a fill is
 * {@code asset quantity notional fee slippage}, a cut {@code asset ordered approved reason}.
 */
class FundByHandTest {
    private static final double GAP = Double.NaN;

    /**
     * Two strategies of 1000 each, slippage 1 %, a cent a share, capital divided equally on Mondays.
     *
     * <p>Bar 0 (10, 50): s0 wants .5·1000/10 = 50 A; s1 −.2·1000/10 = −20 A, .4·1000/50 = 8 B.
     *
     * <p>Bar 1 (10, 50): house 30 A at 10.10 = 303.00, 8 B at 50.50 = 404.00; cash 2000 − 303.30 −
     * 404.08 = 1292.62. s0 50 A = 505.00, cash 494.50, equity 994.50. s1 −20 A at 9.90 = −198.00, 8 B
     * = 404.00; cash 793.72, equity 993.72. Sleeves paid 711.78, the house 707.38: crossings 4.40, all
     * by netting, as 20 bought and 20 sold would have cost .10 and .01 each.
     *
     * <p>Bar 2 (12, 40), Monday: s0 1094.50, s1 873.72, house 1972.62; half of the sleeves' 1968.22
     * is 984.11, so 110.39 move. s0 turns to .5 B: −50 A, 984.11/2/40 = 12 B. s1 is sized anew: −16 A
     * (+4), 9 B (+1).
     *
     * <p>Bar 3 (11, 50): house −46 A at 10.89 = −500.94, 13 B at 50.50 = 656.50; cash 1136.47. s0
     * −544.50 and 606.00: cash 384.11 + 544.00 − 606.12 = 321.99. s1 4 A at 11.11 = 44.44, 1 B =
     * 50.50: cash 904.11 − 44.48 − 50.51 = 809.12. Sleeves paid 157.11, the house 156.15: twice 4 A at
     * .11 and .01 are .96, crossings 5.36. House 1136.47 − 176 + 1050 = 2010.47.
     *
     * <p>Bar 4 (10, 55): s0 321.99 + 660 = 981.99 wants 17 B, 5 more; s1 809.12 − 160 + 495 = 1144.12;
     * house 1136.47 − 160 + 1155 = 2131.47.
     */
    @ParameterizedTest
    @EnumSource
    void tradesCrossesAndDividesAsOnPaper(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10, 50}, new double[]{10, 50},
                new double[]{12, 40}, new double[]{11, 50}, new double[]{10, 55})
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09", "2024-01-10")
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.5, 0}, 2,
                        new double[]{0, 0.5}, 4, new double[]{0, 1})))
                .strategy(ScriptedStrategy.hold(-0.2, 0.4))
                .divided(Cadence.WEEKLY, new EqualAllocator()).costs(100, 10_000));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 4400000 0]",
                "1 -1 [fill 0 30 303000000 300000 3000000, fill 1 8 404000000 80000 4000000]",
                "1 0 [fill 0 50 505000000 500000 5000000]",
                "1 1 [fill 0 -20 -198000000 200000 2000000, fill 1 8 404000000 80000 4000000]",
                "2 0 [transfer -110390000]", "2 1 [transfer 110390000]",
                "3 -4 [crossed 0 CLOSE 960000 0]",
                "3 -1 [fill 0 -46 -500940000 460000 5060000, fill 1 13 656500000 130000 6500000]",
                "3 0 [fill 0 -50 -544500000 500000 5500000, fill 1 12 606000000 120000 6000000]",
                "3 1 [fill 0 4 44440000 40000 440000, fill 1 1 50500000 10000 500000]");
        SimulationResult end = run.result();
        assertThat(end.houseEquity()).containsExactly(
                new double[]{2000, 1992.62, 1972.62, 2010.47, 2131.47}, within(1e-9));
        assertThat(end.housePositions()).containsExactly(-16, 21);
        assertThat(end.houseOrders()).containsExactly(0, 5);
        assertThat(end.houseCashMicros()).isEqualTo(1_136_470_000);
        assertThat(end.crossingsMicros()).isEqualTo(5_360_000);
        assertThat(end.sleeveCashMicros()).containsExactly(321_990_000, 809_120_000);
        assertThat(end.sleeveEquity()).containsExactly(981.99, 1144.12);
        assertThat(end.sleevePositions()).isDeepEqualTo(new long[][]{{0, 12}, {-16, 9}});
        assertThat(end.fills()).containsExactly(3, 4);
    }

    /**
     * Divided daily by the inverse of σ over two returns. Bar 2: A from 10 to 12, B from 10 to 9, so
     * s0 has 1200 after 0 and +20 %, s1 900 after 0 and −10 %: σ is 2 to 1, and of 2100 they get 700
     * and 1400. 700/12 = 58 A (−42), 1400/9 = 155 B (+55). Bar 3: prices stay, so both returns are 0
     * whatever capital came or went, σ is 2 to 1 as before, and 700 and 1400 stay where they are.
     */
    @ParameterizedTest
    @EnumSource
    void aTransferIsNoReturn(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10, 10}, new double[]{10, 10},
                new double[]{12, 9}, new double[]{12, 9}).strategy(ScriptedStrategy.hold(1, 0))
                .strategy(ScriptedStrategy.hold(0, 1))
                .divided(Cadence.DAILY, new InverseVolatilityAllocator(2)));
        assertThat(run.bookings()).containsExactly(
                "1 -1 [fill 0 100 1000000000 0 0, fill 1 100 1000000000 0 0]",
                "1 0 [fill 0 100 1000000000 0 0]", "1 1 [fill 1 100 1000000000 0 0]",
                "2 0 [transfer -500000000]", "2 1 [transfer 500000000]",
                "3 -1 [fill 0 -42 -504000000 0 0, fill 1 55 495000000 0 0]",
                "3 0 [fill 0 -42 -504000000 0 0]", "3 1 [fill 1 55 495000000 0 0]");
        assertThat(run.result().sleeveEquity()).containsExactly(700, 1400);
        assertThat(run.result().sleeveCashMicros()).containsExactly(4_000_000, 5_000_000);
        assertThat(run.result().fills()).containsExactly(2, 2);
    }

    /**
     * 40 % an asset, 70 % in all, of 2000. Bar 0: 60 and 45 A make 1050, 80 A = 800 may be: of 80, s0
     * gets 80·60/105 = 45.7, 46, s1 the other 34. Bar 1: s1 wants 50 B = 1000, the asset limit leaves
     * 40, the gross limit (1400 − 800)/800 of them: 30. Bar 2: s0 leaves A, which no limit hinders.
     */
    @ParameterizedTest
    @EnumSource
    void limitsCutAndTheCutIsShared(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10, 20}, new double[]{10, 20},
                new double[]{10, 20}, new double[]{10, 20})
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.6, 0}, 2, new double[]{0, 0})))
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.45, 0}, 1, new double[]{0.45, 1})))
                .limits(FourLimits.of(OptionalDouble.of(0.7), OptionalDouble.of(0.4),
                        OptionalDouble.empty(), OptionalInt.empty())));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 105 80 ASSET_LIMIT]",
                "0 0 [cut 0 60 46 ASSET_LIMIT]", "0 1 [cut 0 45 34 ASSET_LIMIT]",
                "1 -1 [fill 0 80 800000000 0 0, cut 1 50 30 GROSS_LIMIT]",
                "1 0 [fill 0 46 460000000 0 0]",
                "1 1 [fill 0 34 340000000 0 0, cut 1 50 30 GROSS_LIMIT]",
                "2 -1 [fill 1 30 600000000 0 0]", "2 1 [fill 1 30 600000000 0 0]",
                "3 -1 [fill 0 -46 -460000000 0 0]", "3 0 [fill 0 -46 -460000000 0 0]");
        assertThat(run.result().houseEquity()).containsOnly(2000);
        assertThat(run.result().houseOrders()).containsExactly(0, 0);
    }

    /**
     * Drawdown 5 %, two bars of rest. s0 holds 100 at 10. Bar 2 (8.90): 2000 → 1890, below 1900,
     * halt; sold at 8 in bar 3, when s1 changes its mind to .5. Bar 4: rested, peak 1800; s0 wants
     * 800/8 = 100, s1 500/8 = 62. Bar 6 (7.40): 162 lost .60 each, 1702.80, below 1710: halt again.
     */
    @ParameterizedTest
    @EnumSource
    void haltsSellsRestsAndTradesAgain(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{8.9}, new double[]{8}, new double[]{8}, new double[]{8},
                new double[]{7.4}).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.weights(Map.of(3, new double[]{0.5})))
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.of(0.05), OptionalInt.of(2))));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 100 1000000000 0 0]",
                "1 0 [fill 0 100 1000000000 0 0]", "2 -1 [halt true]",
                "3 -1 [fill 0 -100 -800000000 0 0]", "3 0 [fill 0 -100 -800000000 0 0]",
                "4 -1 [halt false]", "5 -1 [fill 0 162 1296000000 0 0]",
                "5 0 [fill 0 100 800000000 0 0]", "5 1 [fill 0 62 496000000 0 0]",
                "6 -1 [halt true]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 1890, 1800, 1800, 1800,
                504 + 162 * 7.4);
        assertThat(run.result().houseOrders()).containsExactly(-162);
    }

    /**
     * A tenth of the volume. Bar 1 trades 1000: 100 of the 150 ordered, s0 gets 100·100/150 = 67, s1
     * 33. Bar 2 does not trade, bar 3 trades nothing, so that nobody could do anything alone and the
     * fund has no order to cut; bar 4 takes the 50 that were ordered again.
     */
    @ParameterizedTest
    @EnumSource
    void whatTheVolumeLeavesIsOrderedAgain(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{GAP}, new double[]{10}, new double[]{10})
                .strategy(ScriptedStrategy.hold(1)).strategy(ScriptedStrategy.hold(0.5))
                .volumes(0.1, 1000, 1000, GAP, 9, 1000));
        assertThat(run.bookings()).containsExactly(
                "1 -1 [fill 0 100 1000000000 0 0, cut 0 150 100 VOLUME]",
                "1 0 [fill 0 67 670000000 0 0, cut 0 100 67 VOLUME]",
                "1 1 [fill 0 33 330000000 0 0, cut 0 50 33 VOLUME]",
                "3 0 [cut 0 33 0 VOLUME]", "3 1 [cut 0 17 0 VOLUME]",
                "4 -1 [fill 0 50 500000000 0 0]", "4 0 [fill 0 33 330000000 0 0]",
                "4 1 [fill 0 17 170000000 0 0]");
        assertThat(run.result().sleevePositions()).isDeepEqualTo(new long[][]{{100}, {50}});
    }

    /**
     * Half of 1000 in A, bought at 10: 50. Thursday, the first of February (20): 1500/2/20 = 37 where
     * sized daily or monthly. Monday (8): daily 760 + 37·8 = 1056, 66; weekly 500 + 50·8 = 900, 56.
     */
    @ParameterizedTest
    @EnumSource
    void targetsAreSizedAnewAtTheirCadence(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{20}, new double[]{20}, new double[]{8}, new double[]{8})
                .dates("2024-01-30", "2024-01-31", "2024-02-01", "2024-02-02", "2024-02-05",
                        "2024-02-06")
                .strategy(Cadence.NEVER, ScriptedStrategy.hold(0.5))
                .strategy(Cadence.DAILY, ScriptedStrategy.hold(0.5))
                .strategy(Cadence.WEEKLY, ScriptedStrategy.hold(0.5))
                .strategy(Cadence.MONTHLY, ScriptedStrategy.hold(0.5)));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[2-9] [0-3].*"))
                .containsExactly("3 1 [fill 0 -13 -260000000 0 0]",
                        "3 3 [fill 0 -13 -260000000 0 0]", "5 1 [fill 0 29 232000000 0 0]",
                        "5 2 [fill 0 6 48000000 0 0]");
        assertThat(run.result().sleevePositions())
                .isDeepEqualTo(new long[][]{{50}, {66}, {56}, {37}});
    }

    /** Sized on change alone, the same weights again are no change, whatever the price. */
    @ParameterizedTest
    @EnumSource
    void theSameWeightsAgainOrderNothing(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10},
                new double[]{20}, new double[]{5})
                .strategy(view -> TargetPositions.of(0.5)));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 50 500000000 0 0]",
                "1 0 [fill 0 50 500000000 0 0]");
    }

    /**
     * A has no price before bar 2: nothing can be wanted of it when the weights come in bar 0; s1, sized
     * daily, wants 100 at bar 2 and gets them in bar 4, since bar 3 does not trade; until then, and
     * after, the last close marks what is held.
     */
    @ParameterizedTest
    @EnumSource
    void anOrderWaitsForThePrice(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{GAP}, new double[]{GAP},
                new double[]{10}, new double[]{GAP}, new double[]{8}, new double[]{GAP})
                .strategy(Cadence.NEVER, ScriptedStrategy.hold(1))
                .strategy(Cadence.DAILY, ScriptedStrategy.hold(1)));
        assertThat(run.bookings()).containsExactly("4 -1 [fill 0 100 800000000 0 0]",
                "4 1 [fill 0 100 800000000 0 0]");
        assertThat(run.result().houseEquity()).containsOnly(2000);
        assertThat(run.result().houseOrders()).containsExactly(25);
    }
}
