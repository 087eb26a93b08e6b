package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction;
import io.troupe.model.CorporateAction.CashDividend;
import io.troupe.model.CorporateAction.Delisting;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.CorporateAction.StockDividend;
import io.troupe.model.CorporateAction.SymbolChange;
import io.troupe.model.Instrument.Terms;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Corporate actions and borrow costs on paper. A flow is {@code asset kind steps cash}. Unless said
 * otherwise s0 holds all of its 1000 in an asset at 10, 100 shares, and s1 is short of 31: the
 * house holds 69. Bars are days from Monday, 2024-01-01.
 */
class ActionsByHandTest {
    private static final double GAP = Double.NaN;
    private static final LocalDate DATE = LocalDate.parse("2024-01-03");

    private static HandFund longAndShort(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(-0.31));
    }

    private static Split split(long numerator, long denominator) {
        return new Split("A0", DATE, numerator, denominator);
    }

    private static CorporateAction dividend(double amount) {
        return new CashDividend("A0", DATE, amount);
    }

    /**
     * 2:3 of 100 is 66 and two thirds of a new share, one old share: 10.00. Of −31 it is −20 and
     * two thirds. The house: 46 = 66 − 20, where 2/3 of its own 69 were also 46; no cash, nothing
     * crossed.
     */
    @ParameterizedTest
    @EnumSource
    void aSplitTurnsSharesIntoSharesAndSettlesTheRestInCash(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 15, 15).action(2, 0, split(2, 3)));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 69 690000000 0 0]",
                "1 0 [fill 0 100 1000000000 0 0]", "1 1 [fill 0 -31 -310000000 0 0]",
                "2 -1 [flow 0 SPLIT -23 0]", "2 0 [flow 0 SPLIT -34 10000000]",
                "2 1 [flow 0 SPLIT 11 -10000000]");
        assertThat(run.result().sleeveEquity()).containsExactly(1000, 1000);
        assertThat(run.result().houseEquity()).containsOnly(2000);
        assertThat(run.result().houseOrders()).containsExactly(0);
        assertThat(run.result().crossingsMicros()).isZero();
        assertThat(run.result().sleevePositions()).isDeepEqualTo(new long[][]{{66}, {-20}});
        assertThat(run.result().sleeveCashMicros()).containsExactly(10_000_000, 1_300_000_000);
        assertThat(run.result().fills()).containsExactly(1, 1);
    }

    /**
     * 3:2 on the day after the order: 66 wanted at 15 become 99, −20 become −30, and no cash moves,
     * as nothing is held. The house had ordered 46 and orders 69.
     */
    @ParameterizedTest
    @EnumSource
    void anOrderUnderWayIsCountedInNewShares(Simulator simulator) {
        Run run = simulator.run(longAndShort(15, 10, 10).action(1, 0, split(3, 2)));
        assertThat(run.bookings()).containsExactly("1 -1 [fill 0 69 690000000 0 0]",
                "1 0 [fill 0 99 990000000 0 0]", "1 1 [fill 0 -30 -300000000 0 0]");
    }

    /**
     * 66 and −20 are wanted at 15; 3:2 makes 99 and −30 of it. With 30 of volume s0 alone could buy 30,
     * and s1 sell its 30: they cross, and the fund has nothing to do outside. The other 69 are ordered
     * again.
     */
    @ParameterizedTest
    @EnumSource
    void anOrderCountedAnewIsFilledInPart(Simulator simulator) {
        Run run = simulator.run(longAndShort(15, 10, 10).action(1, 0, split(3, 2))
                .volumes(0.1, 300, 300, 3000));
        assertThat(run.bookings()).containsExactly(
                "1 0 [fill 0 30 300000000 0 0, cut 0 99 30 VOLUME]",
                "1 1 [fill 0 -30 -300000000 0 0]", "2 -1 [fill 0 69 690000000 0 0]",
                "2 0 [fill 0 69 690000000 0 0]");
    }

    /** 5 for 100: 105 and −32, of which 0.55 are owed: .55 / 1.05 of 10 is 5.238095. */
    @ParameterizedTest
    @EnumSource
    void aStockDividendGivesSharesForThoseHeld(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10)
                .action(2, 0, new StockDividend("A0", DATE, 5, 100)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -1 [flow 0 STOCK_DIVIDEND 4 -5238095]", "2 0 [flow 0 STOCK_DIVIDEND 5 0]",
                "2 1 [flow 0 STOCK_DIVIDEND -1 -5238095]");
    }

    /**
     * A third of a cent and a bit, in micros: 100 · 3333.456 is 333345.6, 31 of them are 103337.136,
     * and the house gets 69 · 3333.456 = 230008.464: a micro less than they do together, which
     * crossings pays: what is netted costs nothing, it is rounding, pooled.
     */
    @ParameterizedTest
    @EnumSource
    void aCashDividendIsPaidToWhoHoldsAndByWhoIsShort(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10).action(2, 0, dividend(0.003333456)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [crossed 0 BEFORE_TRADING 0 -1]",
                "2 -1 [flow 0 CASH_DIVIDEND 0 230008]", "2 0 [flow 0 CASH_DIVIDEND 0 333346]",
                "2 1 [flow 0 CASH_DIVIDEND 0 -103337]");
        assertThat(run.result().crossingsMicros()).isEqualTo(-1);
        assertThat(run.result().houseCashMicros()).isEqualTo(1_310_230_008);
        assertThat(run.result().sleeveCashMicros()).containsExactly(333_346, 1_309_896_663);
        assertThat(run.result().fills()).containsExactly(1, 1);
    }

    /**
     * Ten at 10 with 2 of dividend: 10 · 10 / 8 is 12 and a half, half a share at 8 is 4.00. −31:
     * −38.75, −7 and .75 · 8 = 6.00 paid.
     */
    @ParameterizedTest
    @EnumSource
    void aDividendReinvestedBuysAtThePriceWithoutIt(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{8},
                new double[]{8}).strategy(ScriptedStrategy.hold(0.1))
                .strategy(ScriptedStrategy.hold(-0.31)).dividends(Dividends.REINVEST)
                .action(2, 0, dividend(2)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -1 [flow 0 REINVESTED_DIVIDEND -5 -2000000]",
                "2 0 [flow 0 REINVESTED_DIVIDEND 2 4000000]",
                "2 1 [flow 0 REINVESTED_DIVIDEND -7 -6000000]");
        assertThat(run.result().sleeveEquity()).containsExactly(1000, 1000);
        assertThat(run.result().houseOrders()).containsExactly(0);
    }

    /** There is no price to reinvest a dividend at that is as large as the share. */
    @ParameterizedTest
    @EnumSource
    void aDividendAsLargeAsThePriceIsPaidInCash(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10).dividends(Dividends.REINVEST)
                .action(2, 0, dividend(10)));
        assertThat(run.bookings()).contains("2 0 [flow 0 CASH_DIVIDEND 0 1000000000]",
                "2 1 [flow 0 CASH_DIVIDEND 0 -310000000]");
    }

    /**
     * One to each share before it is split in two: 100, then 200 shares. Declared the other way.
     */
    @ParameterizedTest
    @EnumSource
    void aDividendOfTheDayOfASplitIsForTheSharesBeforeIt(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 4.5).action(2, 0, split(2, 1))
                .action(2, 0, dividend(1)));
        assertThat(run.bookings()).contains(
                "2 0 [flow 0 CASH_DIVIDEND 0 100000000, flow 0 SPLIT 100 0]");
        assertThat(run.result().sleeveEquity()).containsExactly(1000, 1000);
    }

    /** Two actions of other dates that meet in one bar: the split is first, its shares are paid. */
    @ParameterizedTest
    @EnumSource
    void actionsThatMeetInABarKeepTheOrderOfTheirDates(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 4.5).action(2, 0, dividend(0.5))
                .action(2, 0, new Split("A0", DATE.minusDays(1), 2, 1)));
        assertThat(run.bookings()).contains(
                "2 0 [flow 0 SPLIT 100 0, flow 0 CASH_DIVIDEND 0 100000000]");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfNameIsBookedByEveryHolderAndMovesNothing(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 11)
                .strategy(ScriptedStrategy.hold(0))
                .action(2, 0, new SymbolChange("A0", DATE, "B0")));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -1 [flow 0 SYMBOL_CHANGE 0 0]", "2 0 [flow 0 SYMBOL_CHANGE 0 0]",
                "2 1 [flow 0 SYMBOL_CHANGE 0 0]");
    }

    /**
     * Redeemed at 4. s2, which ordered 50 on the day before, gets nothing, and who is sized daily
     * cannot buy it again, though the data goes on to name a price.
     */
    @ParameterizedTest
    @EnumSource
    void aDelistedShareIsRedeemedAndCannotBeBought(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10, 10)
                .strategy(Cadence.DAILY, ScriptedStrategy.weights(Map.of(1, new double[]{0.5})))
                .action(2, 0, new Delisting("A0", DATE, OptionalDouble.of(4))));
        assertThat(run.bookings()).filteredOn(line -> line.matches("[23].*")).containsExactly(
                "2 -1 [flow 0 DELISTING -69 276000000]",
                "2 0 [flow 0 DELISTING -100 400000000]", "2 1 [flow 0 DELISTING 31 -124000000]");
        assertThat(run.result().houseOrders()).containsExactly(0);
        assertThat(run.result().sleeveEquity()).containsExactly(400, 1186, 1000);
    }

    /** Without a price of its own the last one is paid, that of bar 1: bar 2 has none. */
    @ParameterizedTest
    @EnumSource
    void aDelistedShareIsWorthItsLastClose(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 12, GAP, GAP)
                .action(3, 0, new Delisting("A0", DATE, OptionalDouble.empty())));
        assertThat(run.bookings()).contains("3 0 [flow 0 DELISTING -100 1200000000]",
                "3 1 [flow 0 DELISTING 31 -372000000]");
    }

    /**
     * 36.5 % a year is 0.1 % a day: of 31 at 10.00 on Friday 0.31 each of three days. The house is
     * long and pays nothing, so crossings gets it.
     */
    @ParameterizedTest
    @EnumSource
    void borrowingIsPaidForByTheDayAndWhatTheHouseDoesNotBorrowIsCrossed(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 20)
                .dates("2024-01-04", "2024-01-05", "2024-01-08")
                .instrument(0, 1, new Terms(1, 0, 1, true, 0.365, "")));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2"))
                .containsExactly("2 -4 [crossed 0 BEFORE_TRADING 930000 0]",
                        "2 1 [flow 0 BORROW 0 -930000]");
        assertThat(run.result().crossingsMicros()).isEqualTo(930_000);
    }

    /** A short of 62 less 31 long: the house borrows 31, one day at .1 % of 10 before the split. */
    @ParameterizedTest
    @EnumSource
    void theHousePaysForItsNetShortBeforeTheDaysActions(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{5})
                .strategy(ScriptedStrategy.hold(0.31)).strategy(ScriptedStrategy.hold(-0.62))
                .instrument(0, 1, new Terms(1, 0, 1, true, 0.365, "")).action(2, 0, split(2, 1)));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [crossed 0 BEFORE_TRADING 310000 0]",
                "2 -1 [flow 0 BORROW 0 -310000, flow 0 SPLIT -31 0]", "2 0 [flow 0 SPLIT 31 0]",
                "2 1 [flow 0 BORROW 0 -620000, flow 0 SPLIT -62 0]");
        assertThat(run.result().crossingsMicros()).isEqualTo(310_000);
    }

    /**
     * Two dollars the pound on bar 1, three on bar 2, tenths of shares, tenfold: all in dollars.
     */
    @ParameterizedTest
    @EnumSource
    void flowsAreInTheFundsCurrencyAtTheLastRate(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10)
                .instrument(0, 0.1, new Terms(1, 0, 10, true, 0, "")).rates(1, 2, 3)
                .action(2, 0, dividend(0.5)));
        // 1000 / (10 · .1 · 10) is 100 steps; 100 · .1 · 10 · .5 · 2
        assertThat(run.bookings()).contains("1 0 [fill 0 100 2000000000 0 0]",
                "2 0 [flow 0 CASH_DIVIDEND 0 100000000]");
        // 1000 − 2000 + 100, and 100 steps at 10 · .1 · 10 · 3
        assertThat(run.result().sleeveEquity()[0]).isCloseTo(2100, within(1e-9));
    }

    /** Nobody can hold what has no rate yet; then 1000 at 10 and a rate of 2 are 50. */
    @ParameterizedTest
    @EnumSource
    void actionsBeforeThereIsARateMoveNothing(Simulator simulator) {
        Run run = simulator.run(longAndShort(10, 10, 10, 10)
                .strategy(Cadence.DAILY, ScriptedStrategy.hold(1))
                .rates(GAP, GAP, 2, 2).dividends(Dividends.REINVEST)
                .action(1, 0, dividend(2)).action(2, 0, dividend(2)).action(2, 0, split(3, 2)));
        assertThat(run.bookings()).containsExactly("3 -1 [fill 0 50 1000000000 0 0]",
                "3 2 [fill 0 50 1000000000 0 0]");
    }

    /** A halted fund sells what the split has made of its shares. */
    @ParameterizedTest
    @EnumSource
    void aHaltSellsTheNewShares(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{8},
                new double[]{4}).strategy(ScriptedStrategy.hold(1))
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.of(0.1), OptionalInt.empty()))
                .action(3, 0, split(2, 1)));
        assertThat(run.bookings()).contains("2 -1 [halt true]",
                "3 0 [flow 0 SPLIT 100 0, fill 0 -200 -800000000 0 0]");
    }
}
