package io.troupe.report.attribution;

import static io.troupe.report.attribution.ShortfallSource.ASSET_LIMIT;
import static io.troupe.report.attribution.ShortfallSource.FEES;
import static io.troupe.report.attribution.ShortfallSource.GROSS_LIMIT;
import static io.troupe.report.attribution.ShortfallSource.NETTING;
import static io.troupe.report.attribution.ShortfallSource.NOT_SHORTABLE;
import static io.troupe.report.attribution.ShortfallSource.POOLING;
import static io.troupe.report.attribution.ShortfallSource.SLIPPAGE;
import static io.troupe.report.attribution.ShortfallSource.UNFILLED;
import static io.troupe.report.attribution.ShortfallSource.VOLUME;
import static io.troupe.report.attribution.ShortfallSource.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument.Terms;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Waterfalls worked out on paper, each line of them; of prices in units of currency. */
class WaterfallByHandTest {
    private static final double GAP = Double.NaN;
    private static final LocalDate DATE = LocalDate.of(2024, 1, 2);

    private static Attribution of(HandFund fund) {
        return AttributedRun.attribution(fund.plan(), Run.options(3));
    }

    private static void assertWaterfall(ImplementationShortfall of, double paper,
            Map<ShortfallSource, Double> lines, double booked) {
        assertThat(of.paper()).as("paper").isCloseTo(paper, within(1e-9));
        Map<ShortfallSource, Double> told = new EnumMap<>(ShortfallSource.class);
        of.lines().stream().filter(line -> Math.abs(line.amount()) > 1e-9)
                .forEach(line -> told.put(line.source(), line.amount()));
        assertThat(told).containsOnlyKeys(lines.keySet());
        lines.forEach((source, amount) -> assertThat(told.get(source)).as(source.label())
                .isCloseTo(amount, within(1e-9)));
        assertThat(of.booked()).as("booked").isCloseTo(booked, within(1e-9));
        assertThat(of.residual()).isCloseTo(0, within(1e-9));
    }

    /**
     * The fund of {@code FundByHandTest.tradesCrossesAndDividesAsOnPaper}: A closes at 10, 10, 12,
     * 11, 10, B at 50, 50, 40, 50, 55; 1 % slippage, a cent a share.
     *
     * <p>s0 wants 50 A from bar 0 on and 12 B from bar 2 on. Paper: 50·0, 50·2 = 100, 12·10 = 120,
     * 12·5 = 60: 280. It bought A in bar 1 at 10, where it was decided; sold it in bar 3 at 11, not
     * 12: 50 less, and bought B at 50, not 40: 120 less; waiting 170. Slippage 5 + 5.50 + 6, fees
     * .50 + .50 + .12. Booked: 981.99 + 110.39 − 1000 = 92.38.
     *
     * <p>s1 wants −20 A and 8 B, from bar 2 on −16 A and 9 B. Paper: 0, −20·2 − 8·10 = −120, 16·1 +
     * 9·10 = 106, 16·1 + 9·5 = 61: 47. In bar 3 it bought 4 A at 11, not 12, and 1 B at 50, not 40:
     * 6 less. Slippage 2 + 4 + .44 + .50, fees .20 + .08 + .04 + .01. Booked: 1144.12 − 110.39 −
     * 1000 = 33.73.
     *
     * <p>Of the fund both, and 4.40 + .96 by netting: 2131.47 − 2000 = 131.47.
     */
    @Test
    void theFundThatIsDivided() {
        Attribution told = of(divided());
        assertWaterfall(told.shortfalls().get(0), 280,
                Map.of(WAITING, -170.0, SLIPPAGE, -16.5, FEES, -1.12), 92.38);
        assertWaterfall(told.shortfalls().get(1), 47,
                Map.of(WAITING, -6.0, SLIPPAGE, -6.94, FEES, -.33), 33.73);
        assertWaterfall(told.shortfall(), 327, Map.of(WAITING, -176.0, SLIPPAGE, -23.44, FEES,
                -1.45, NETTING, 5.36), 131.47);
        assertThat(told.shortfall().traded()).isCloseTo(
                505 + 198 + 404 + 544.5 + 606 + 44.44 + 50.5, within(1e-9));
    }

    private static HandFund divided() {
        return new HandFund(new double[]{10, 50}, new double[]{10, 50}, new double[]{12, 40},
                new double[]{11, 50}, new double[]{10, 55})
                .dates("2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09", "2024-01-10")
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.5, 0}, 2,
                        new double[]{0, 0.5}, 4, new double[]{0, 1})))
                .strategy(ScriptedStrategy.hold(-0.2, 0.4))
                .divided(Cadence.WEEKLY, new EqualAllocator()).costs(100, 10_000);
    }

    /**
     * The same fund's money by asset. s0: 50 A from 10 to 11 are 50, less 10.50 and 1.00; 12 B from
     * 50 to 55 are 60, less 6 and .12. s1: −20 A from 10 to 11, −16 on to 10: −4, less 2.44 and
     * .24; 8 B from 50 to 50, 9 on to 55: 45, less 4.50 and .09. The house traded 30 and −46 A, 8
     * and 13 B: 30 A from 10 to 11, −16 on: 46, less 3 + 5.06 and .76; 8 B and 21 B: 105, less 4 +
     * 6.50 and .21.
     */
    @Test
    void theMoneyOfTheFundThatIsDivided() {
        FundAttribution fund = of(divided()).fund();
        assertAsset(fund.strategies().get(0).assets().get(0), 50, 10_500_000, 1_000_000);
        assertAsset(fund.strategies().get(0).assets().get(1), 60, 6_000_000, 120_000);
        assertAsset(fund.strategies().get(1).assets().get(0), -4, 2_440_000, 240_000);
        assertAsset(fund.strategies().get(1).assets().get(1), 45, 4_500_000, 90_000);
        assertAsset(fund.house().assets().get(0), 46, 8_060_000, 760_000);
        assertAsset(fund.house().assets().get(1), 105, 10_500_000, 210_000);
        assertThat(fund.crossings().nettingMicros()).isEqualTo(5_360_000);
        assertThat(fund.crossings().poolingMicros()).isZero();
        assertThat(fund.overlay()).isEmpty();
    }

    private static void assertAsset(AssetAttribution of, double priceMoves, long slippage,
            long fees) {
        assertThat(of.earnings().priceMoves()).isCloseTo(priceMoves, within(1e-9));
        assertThat(of.earnings()).isEqualTo(
                new Earnings(of.earnings().priceMoves(), 0, 0, 0, slippage, fees));
    }

    /**
     * 100 wanted, 40 may be, at 10, 11, 12. Until 11 all 100 earn 100 on paper; the 60 that were
     * cut would have earned 60, the 40 that waited 40. From then on 40 are wanted: 40, booked.
     */
    @Test
    void aLimitCostsWhatItsCutWouldHaveEarned() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{11}, new double[]{12})
                .strategy(ScriptedStrategy.hold(1)).limits(limits(OptionalDouble.empty(), .4)));
        assertWaterfall(told.shortfalls().get(0), 140,
                Map.of(ASSET_LIMIT, -60.0, WAITING, -40.0), 40);
    }

    private static FundRisk limits(OptionalDouble gross, double asset) {
        return FourLimits.of(gross, OptionalDouble.of(asset), OptionalDouble.empty(),
                OptionalInt.empty());
    }

    /**
     * 90 A and 90 B at 10 wanted of 1000. 80 of each may be by asset, 1000 in all, so that all
     * limits leave 50 of each, and the last has cut. A rises by 1, B falls by 2: 40·2 − 40·1 were
     * saved by the cut, 50·2 − 50·1 by waiting.
     */
    @Test
    void theLastLimitHasTheCut() {
        Attribution told = of(new HandFund(new double[]{10, 10}, new double[]{11, 8})
                .strategy(ScriptedStrategy.hold(.9, .9))
                .limits(limits(OptionalDouble.of(1), .8)));
        assertWaterfall(told.shortfalls().get(0), 90 - 180,
                Map.of(GROSS_LIMIT, 80.0 - 40, WAITING, 100.0 - 50), 0);
    }

    /** −20 wanted at 10 of what cannot be short would have lost 20 at 11. */
    @Test
    void whatMayNotBeShortIsALineToo() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{11}, new double[]{12})
                .strategy(ScriptedStrategy.hold(-.2))
                .instrument(0, 1, new Terms(1, 0, 1, false, 0, "")));
        assertWaterfall(told.shortfalls().get(0), -20, Map.of(NOT_SHORTABLE, 20.0), 0);
    }

    /**
     * A tenth of the volume, at 10, 11, a gap, 12, 13. 100 wanted, 67 bought at 11: 67 waited, 33·1
     * were cut. At 12, where nothing is traded, 67 earn and 33·1 are cut again; at 13 they are
     * bought, and have waited 1 since the order was made again. Paper 3·100. The other has 33 and
     * 17 of 50.
     */
    @Test
    void theVolumeCostsUntilTheRestIsThere() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{11},
                new double[]{GAP}, new double[]{12}, new double[]{13})
                .strategy(ScriptedStrategy.hold(1)).strategy(ScriptedStrategy.hold(0.5))
                .volumes(0.1, 1000, 1000, GAP, 9, 1000));
        assertWaterfall(told.shortfalls().get(0), 300, Map.of(WAITING, -67.0 - 33, VOLUME,
                -33.0 - 33), 67 + 67);
        assertWaterfall(told.shortfalls().get(1), 150, Map.of(WAITING, -33.0 - 17, VOLUME,
                -17.0 - 17), 33 + 33);
    }

    /**
     * 100 wanted at 10, 50 may be. The next bar has no price, but the currency falls to .9, a share
     * to 9: the 50 that were cut would have lost 50, and so would the 50 that did not fill. Then 50
     * are wanted; they are bought at 12·.9 = 10.80, and gain .90 each until 13·.9.
     */
    @Test
    void whatDoesNotTradeIsUnfilled() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{GAP},
                new double[]{12}, new double[]{13}).rates(1, .9, .9, .9)
                .strategy(ScriptedStrategy.hold(1)).limits(limits(OptionalDouble.empty(), .5)));
        assertWaterfall(told.shortfalls().get(0), -100 + 90 + 45,
                Map.of(ASSET_LIMIT, 50.0, UNFILLED, 50.0, WAITING, -90.0), 45);
    }

    /**
     * 100 wanted at 10, and a dividend of 1 before they are bought at 9: on paper they lost 1 each
     * and were paid it; nothing was missed by waiting. Then they gain 1 each.
     */
    @Test
    void aDividendBelongsToWhatWasWantedToo() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{9}, new double[]{10})
                .strategy(ScriptedStrategy.hold(1))
                .action(1, 0, new CorporateAction.CashDividend("A0", DATE, 1)));
        assertWaterfall(told.shortfalls().get(0), 100, Map.of(), 100);
    }

    /** 100 wanted at 10 are 200 after the split, worth 5 each; bought at 5.50 they waited 100. */
    @Test
    void aSplitCountsWhatWasWantedAnew() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{5.5}, new double[]{6})
                .strategy(ScriptedStrategy.hold(1))
                .action(1, 0, new CorporateAction.Split("A0", DATE, 2, 1)));
        assertWaterfall(told.shortfalls().get(0), 100 + 100, Map.of(WAITING, -100.0), 100);
    }

    /**
     * 100 wanted at 10, 40 may be: 200 and 80 after the split. 120 are cut at .50 each, 80 wait.
     */
    @Test
    void aSplitCountsWhatWasCutAnew() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{5.5}, new double[]{6})
                .strategy(ScriptedStrategy.hold(1)).limits(limits(OptionalDouble.empty(), .4))
                .action(1, 0, new CorporateAction.Split("A0", DATE, 2, 1)));
        assertWaterfall(told.shortfalls().get(0), 100 + 40,
                Map.of(ASSET_LIMIT, -60.0, WAITING, -40.0), 40);
    }

    /**
     * −100 wanted at 10, to be borrowed for 36.5 % a year: a cent a day and share. On paper they
     * are short from the first close on and pay 1.00, 1.00; they were sold a day later and paid
     * once.
     */
    @Test
    void borrowingBelongsToWhatWasWantedToo() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{10}, new double[]{10})
                .strategy(ScriptedStrategy.hold(-1))
                .instrument(0, 1, new Terms(1, 0, 1, true, .365, "")));
        assertWaterfall(told.shortfalls().get(0), -2, Map.of(WAITING, 1.0), -1);
        assertThat(told.fund().strategies().get(0).earnings().borrowMicros())
                .isEqualTo(-1_000_000);
    }

    /** 100 wanted at 10, 40 may be and do not trade any more: all is redeemed at 7. */
    @Test
    void aRedemptionEndsWhatWasWanted() {
        Attribution told = of(new HandFund(new double[]{10, 1}, new double[]{GAP, 1},
                new double[]{GAP, 1}).strategy(ScriptedStrategy.hold(1, 0))
                .limits(limits(OptionalDouble.empty(), .4))
                .action(1, 0, new CorporateAction.Delisting("A0", DATE, OptionalDouble.of(7))));
        assertWaterfall(told.shortfalls().get(0), -300,
                Map.of(ASSET_LIMIT, 180.0, UNFILLED, 120.0), 0);
    }

    /**
     * 100 held at 10 and a dividend of 2, for which shares are bought at 8: 25. Dividends 200; the
     * price falls from 10 to 9, 2 of it the dividend: 125·9 − 1000 − 200 = −75 of price moves.
     */
    @Test
    void aReinvestedDividendIsADividend() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{10}, new double[]{9})
                .strategy(ScriptedStrategy.hold(1)).dividends(Dividends.REINVEST)
                .action(2, 0, new CorporateAction.CashDividend("A0", DATE, 2)));
        Earnings earned = told.fund().strategies().get(0).earnings();
        assertThat(earned.dividendsMicros()).isEqualTo(200_000_000);
        assertThat(earned.priceMoves()).isCloseTo(-75, within(1e-9));
        assertWaterfall(told.shortfalls().get(0), 125, Map.of(), 125);
    }

    /** Least fees of 3: two portfolios pay them, the fund once. */
    @Test
    void poolingIsALineOfTheFundAlone() {
        Attribution told = of(new HandFund(new double[]{10}, new double[]{10})
                .strategy(ScriptedStrategy.hold(1)).strategy(ScriptedStrategy.hold(.5))
                .leastFee(3_000_000));
        assertWaterfall(told.shortfall(), 0, Map.of(FEES, -6.0, POOLING, 3.0), -3);
        assertThat(told.fund().crossings().netting()).hasValue(0);
        assertThat(told.fund().crossings().pooling().getAsDouble()).isCloseTo(3 / 2000.0,
                within(1e-15));
        assertThat(told.shortfalls().get(0).lines()).noneMatch(
                line -> line.source() == NETTING || line.source() == POOLING);
    }
}
