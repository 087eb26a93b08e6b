package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction.CashDividend;
import io.troupe.model.CorporateAction.Delisting;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Funds that hold a multiple of what their strategies want, on paper: what is more or less is the
 * overlay's, −3, the last to order, and it starts with nothing. Prices are 10 unless said otherwise,
 * and orders of bar 0 are filled in bar 1.
 */
class OverlayByHandTest {
    private static final LocalDate DATE = LocalDate.parse("2024-01-03");

    private static HandFund fund(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows);
    }

    /** 50 long and 20 short: the sum is 30. */
    private static HandFund longAndShort(double... closes) {
        return fund(closes).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(-0.2));
    }

    private static FundRisk limits(double perAsset, double drawdown, int cooldownBars) {
        return FourLimits.of(OptionalDouble.empty(),
                perAsset > 0 ? OptionalDouble.of(perAsset) : OptionalDouble.empty(),
                drawdown > 0 ? OptionalDouble.of(drawdown) : OptionalDouble.empty(),
                cooldownBars > 0 ? OptionalInt.of(cooldownBars) : OptionalInt.empty());
    }

    /**
     * Twice 30: the overlay buys 30 more and owes 303. 80 are bought and 20 sold: of 100 at .10 the
     * 60 outside do not save. At 12 it has 360 − 303; the house 2000 − 606 + 720.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayBuysWhatIsWantedBeyondTheSum(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 12).costs(100, 0).scale(2));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 4000000 0]",
                "1 -3 [fill 0 30 303000000 0 3000000]", "1 -1 [fill 0 60 606000000 0 6000000]",
                "1 0 [fill 0 50 505000000 0 5000000]", "1 1 [fill 0 -20 -198000000 0 2000000]");
        assertThat(run.result().accounts().overlayPositions()).containsExactly(30);
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(-303_000_000);
        assertThat(run.result().houseEquity()).containsExactly(2000, 1394 + 600, 1394 + 720);
        assertThat(run.result().sleeveEquity()).containsExactly(1095, 958);
    }

    /**
     * Half of 30: the overlay sells 15 at 9.90. 50 are bought, 35 sold, 15 outside: 70 at .10 are
     * saved.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlaySellsWhatIsWantedShortOfTheSum(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 12).costs(100, 0).scale(0.5));
        assertThat(run.bookings()).startsWith("1 -4 [crossed 0 CLOSE 7000000 0]",
                "1 -3 [fill 0 -15 -148500000 0 1500000]",
                "1 -1 [fill 0 15 151500000 0 1500000]");
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(148_500_000);
        assertThat(run.result().housePositions()).containsExactly(15);
    }

    /** No fund at all: the overlay sells all 30, nothing goes outside, and all costs are saved. */
    @ParameterizedTest
    @EnumSource
    void aFundOfNothingCrossesAll(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 12).costs(100, 0).scale(0));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 10000000 0]",
                "1 -3 [fill 0 -30 -297000000 0 3000000]",
                "1 0 [fill 0 50 505000000 0 5000000]", "1 1 [fill 0 -20 -198000000 0 2000000]");
        assertThat(run.result().houseEquity()).containsOnly(2000);
        assertThat(run.result().housePositions()).containsExactly(0);
    }

    /** Once the sum, it has nothing to do. */
    @ParameterizedTest
    @EnumSource
    void aFundOfTheSumHasNoOverlay(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 12).scale(1));
        assertThat(run.bookings()).noneMatch(line -> line.contains(" -3 "));
        assertThat(run.result().accounts().overlayPositions()).containsExactly(0);
    }

    /**
     * Half of 31 more are 15 (.5), in lots of ten 10; half of −31 −15, in lots −10.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayWantsWholeLots(Simulator simulator) {
        Terms tens = new Terms(10, 0, 1, true, 0, "");
        assertThat(simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(0.31)).scale(1.5))
                .result().accounts().overlayPositions()).containsExactly(15);
        assertThat(simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(-0.31)).scale(1.5))
                .result().accounts().overlayPositions()).containsExactly(-15);
        // 30 wanted in lots: .4 of them are 12, one lot
        assertThat(simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(0.31)).scale(1.4)
                .instrument(0, 1, tens)).result().accounts().overlayPositions())
                .containsExactly(10);
    }

    /** 50, then 20 wanted: the overlay follows bar by bar, though the strategies say nothing. */
    @ParameterizedTest
    @EnumSource
    void theOverlayWantsAnewAtEveryBar(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10, 10)
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.5}, 1, new double[]{0.2})))
                .scale(3));
        assertThat(run.bookings()).containsExactly("1 -3 [fill 0 100 1000000000 0 0]",
                "1 -1 [fill 0 150 1500000000 0 0]", "1 0 [fill 0 50 500000000 0 0]",
                "2 -3 [fill 0 -60 -600000000 0 0]", "2 -1 [fill 0 -90 -900000000 0 0]",
                "2 0 [fill 0 -30 -300000000 0 0]");
    }

    /**
     * 1 % and a dollar at least: 50 cost 5 and 1, 10 more 1 and 1; 60 together 6 and 1. Pooling saves
     * the overlay's dollar, which it has paid.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayPaysAsIfAlone(Simulator simulator) {
        Run run = simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(1.2)
                .costs(100, 0).leastFee(1_000_000));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 0 1000000]",
                "1 -3 [fill 0 10 101000000 1000000 1000000]",
                "1 -1 [fill 0 60 606000000 1000000 6000000]",
                "1 0 [fill 0 50 505000000 1000000 5000000]");
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(-102_000_000);
    }

    /** .50 on 50, −20 and 30; the house has 60. */
    @ParameterizedTest
    @EnumSource
    void theOverlayIsPaidItsDividend(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10).scale(2)
                .action(2, 0, new CashDividend("A0", DATE, 0.5)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -3 [flow 0 CASH_DIVIDEND 0 15000000]",
                "2 -1 [flow 0 CASH_DIVIDEND 0 30000000]",
                "2 0 [flow 0 CASH_DIVIDEND 0 25000000]",
                "2 1 [flow 0 CASH_DIVIDEND 0 -10000000]");
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(-285_000_000);
    }

    /**
     * 3333.456 micros for each: 166672.8, −66669.12 and 100003.68 are rounded alone, and 200007.36 for
     * the house: a micro less than they have together.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlaysDividendIsRoundedAlone(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10).scale(2)
                .action(2, 0, new CashDividend("A0", DATE, 0.003333456)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [crossed 0 BEFORE_TRADING 0 -1]", "2 -3 [flow 0 CASH_DIVIDEND 0 100004]",
                "2 -1 [flow 0 CASH_DIVIDEND 0 200007]", "2 0 [flow 0 CASH_DIVIDEND 0 166673]",
                "2 1 [flow 0 CASH_DIVIDEND 0 -66669]");
    }

    /**
     * A cent a day for each borrowed. Short 20 held once and a half, the overlay owes for 10 more and
     * the house for 30. Held half, the overlay is long of 10, owes nothing, and the house owes for
     * 10: the other 10 are netted.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayBorrowsAndLends(Simulator simulator) {
        Terms terms = new Terms(1, 0, 1, true, 0.365, "");
        Run more = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(-0.2))
                .instrument(0, 1, terms).scale(1.5));
        assertThat(more.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -3 [flow 0 BORROW 0 -100000]", "2 -1 [flow 0 BORROW 0 -300000]",
                "2 0 [flow 0 BORROW 0 -200000]");
        Run less = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(-0.2))
                .instrument(0, 1, terms).scale(0.5));
        assertThat(less.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [crossed 0 BEFORE_TRADING 100000 0]", "2 -1 [flow 0 BORROW 0 -100000]",
                "2 0 [flow 0 BORROW 0 -200000]");
    }

    /**
     * 100 and −31 want 69, half as much is 34: 103. 2:3 makes 66, −20 and 22 of them, each with two
     * thirds of a new share over, one old share at 10. Then half of 46 is 23: one more.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayIsSplitAndWantsAnew(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 15, 15).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(-0.31)).scale(1.5)
                .action(2, 0, new Split("A0", DATE, 2, 3)));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -3 [flow 0 SPLIT -12 10000000]", "2 -1 [flow 0 SPLIT -35 10000000]",
                "2 0 [flow 0 SPLIT -34 10000000]", "2 1 [flow 0 SPLIT 11 -10000000]",
                "3 -3 [fill 0 1 15000000 0 0]", "3 -1 [fill 0 1 15000000 0 0]");
    }

    /** 66, −20 and 23 are on order at 15 when 3:2 makes 99, −30 and 34 of them. */
    @ParameterizedTest
    @EnumSource
    void theOverlaysOrderIsCountedInNewShares(Simulator simulator) {
        Run run = simulator.run(fund(15, 10, 10).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(-0.31)).scale(1.5)
                .action(1, 0, new Split("A0", DATE, 3, 2)));
        assertThat(run.bookings()).startsWith("1 -3 [fill 0 34 340000000 0 0]",
                "1 -1 [fill 0 103 1030000000 0 0]", "1 0 [fill 0 99 990000000 0 0]",
                "1 1 [fill 0 -30 -300000000 0 0]");
    }

    /** Redeemed at 4: 50, −20 and 30, and nothing is wanted any more. */
    @ParameterizedTest
    @EnumSource
    void theOverlayIsRedeemed(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10, 10).scale(2)
                .action(2, 0, new Delisting("A0", DATE, OptionalDouble.of(4))));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -3 [flow 0 DELISTING -30 120000000]",
                "2 -1 [flow 0 DELISTING -60 240000000]", "2 0 [flow 0 DELISTING -50 200000000]",
                "2 1 [flow 0 DELISTING 20 -80000000]");
        assertThat(run.result().houseOrders()).containsExactly(0);
    }

    /**
     * 50 twice is 100, of 1000 .71 may be held: 71 of 100, up to 50 35.5 → 36, the last 35. Then the
     * strategy wants 36, the overlay as many, and one may not be had.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayIsTheLastToBeCut(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(2)
                .limits(limits(0.71, 0, 0)));
        assertThat(run.bookings()).containsExactly("0 -3 [cut 0 50 35 ASSET_LIMIT]",
                "0 -1 [cut 0 100 71 ASSET_LIMIT]", "0 0 [cut 0 50 36 ASSET_LIMIT]",
                "1 -3 [fill 0 35 350000000 0 0, cut 0 1 0 ASSET_LIMIT]",
                "1 -1 [fill 0 71 710000000 0 0, cut 0 1 0 ASSET_LIMIT]",
                "1 0 [fill 0 36 360000000 0 0]", "2 -3 [cut 0 1 0 ASSET_LIMIT]",
                "2 -1 [cut 0 1 0 ASSET_LIMIT]");
    }

    /**
     * 50 and 25 more, of a volume of 45: alone 45 and 25, together 45 of 70: up to 45 28.9 → 29, and
     * 16. Then 21 and 9 are left.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlaySharesWhatTheVolumeGives(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(1.5)
                .volumes(0.1, 0, 450, 450));
        assertThat(run.bookings()).containsExactly(
                "1 -3 [fill 0 16 160000000 0 0, cut 0 25 16 VOLUME]",
                "1 -1 [fill 0 45 450000000 0 0, cut 0 70 45 VOLUME]",
                "1 0 [fill 0 29 290000000 0 0, cut 0 50 29 VOLUME]",
                "2 -3 [fill 0 9 90000000 0 0]", "2 -1 [fill 0 30 300000000 0 0]",
                "2 0 [fill 0 21 210000000 0 0]");
    }

    /**
     * The overlay alone on the light side has all it wants: 50 bought, at half 25 sold; of 25 the
     * house may have 10: the strategy gets 25 + 10. Of its 35 the overlay wants −17 (.5) then, but the 8
     * to buy may not be had.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayCrossesWithTheStrategiesInFull(Simulator simulator) {
        Run run = simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(0.5)
                .limits(limits(0.1, 0, 0)));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 25 10 ASSET_LIMIT]",
                "0 0 [cut 0 50 35 ASSET_LIMIT]",
                "1 -3 [fill 0 -25 -250000000 0 0, cut 0 8 0 ASSET_LIMIT]",
                "1 -1 [fill 0 10 100000000 0 0, cut 0 8 0 ASSET_LIMIT]",
                "1 0 [fill 0 35 350000000 0 0]");
    }

    /**
     * 50 twice at 10. At 8.90 the house has 890, more than a tenth below 1000, though the strategy
     * has 945. Both sell at 8.90; one bar of rest, and both are sized anew: .5·945/8.9 = 53.09.
     */
    @ParameterizedTest
    @EnumSource
    void aHaltSellsTheOverlayToo(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 8.9, 8.9, 8.9).strategy(ScriptedStrategy.hold(0.5))
                .scale(2).limits(limits(0, 0.1, 1)));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[234].*")).containsExactly(
                "2 -1 [halt true]", "3 -3 [fill 0 -50 -445000000 0 0]",
                "3 -1 [fill 0 -100 -890000000 0 0, halt false]",
                "3 0 [fill 0 -50 -445000000 0 0]", "4 -3 [fill 0 53 471700000 0 0]",
                "4 -1 [fill 0 106 943400000 0 0]", "4 0 [fill 0 53 471700000 0 0]");
        assertThat(run.result().accounts().overlayCashMicros())
                .isEqualTo(-500_000_000 + 445_000_000 - 471_700_000);
    }

    /**
     * At 12 the overlay has 600 − 500, s0 1100, s1 1000: of 2200 s1 needs 100 more, and the overlay
     * is left with a debt of 600 for what it holds.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlaysGainIsSwept(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 12, 12)
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09")
                .strategy(ScriptedStrategy.hold(0.5)).strategy(ScriptedStrategy.hold(0)).scale(2)
                .divided(Cadence.WEEKLY, new EqualAllocator()).sweep(Sweep.DECISIONS));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -3 [transfer -100000000]", "2 1 [transfer 100000000]");
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(-600_000_000);
        assertThat(run.result().sleeveEquity()).containsExactly(1100, 1100);
    }

    /** A loss as well: at 8 it has 400 − 500, and 1900 − 100 are divided. */
    @ParameterizedTest
    @EnumSource
    void theOverlaysLossIsSwept(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 8)
                .dates("2024-01-04", "2024-01-05", "2024-01-08")
                .strategy(ScriptedStrategy.hold(0.5)).strategy(ScriptedStrategy.hold(0)).scale(2)
                .divided(Cadence.WEEKLY, new EqualAllocator()).sweep(Sweep.DECISIONS));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -3 [transfer 100000000]", "2 1 [transfer -100000000]");
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(-400_000_000);
    }

    /** Short of what may not be sold short, as the whole house is not. */
    @ParameterizedTest
    @EnumSource
    void theOverlayMayBeShortOfWhatTheHouseHolds(Simulator simulator) {
        Run run = simulator.run(fund(10, 10).strategy(ScriptedStrategy.hold(0.5)).scale(0.5)
                .instrument(0, 1, new Terms(1, 0, 1, false, 0, "")));
        assertThat(run.result().accounts().overlayPositions()).containsExactly(-25);
        assertThat(run.bookings()).noneMatch(line -> line.contains("cut"));
    }

    /** What strategies do and have is the same whatever the fund makes of it. */
    @Test
    void strategiesAreNotTold() {
        Run once = Run.reference(longAndShort(10, 11, 12, 9, 10).costs(100, 10_000).plan(),
                List.of());
        Run thrice = Run.reference(longAndShort(10, 11, 12, 9, 10).costs(100, 10_000).scale(3)
                .plan(), List.of());
        assertThat(thrice.bookings()).filteredOn(line -> line.matches("\\d \\d.*"))
                .containsExactlyElementsOf(once.bookings().stream()
                        .filter(line -> line.matches("\\d \\d.*")).toList());
        assertThat(thrice.result().sleeveEquity()).isEqualTo(once.result().sleeveEquity());
        assertThat(thrice.result().housePositions()[0])
                .isEqualTo(3 * once.result().housePositions()[0]);
    }
}
