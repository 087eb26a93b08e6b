package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Instrument.Terms;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What crosses inside the fund, who does without, and what it saves, on paper: one asset, each
 * strategy with a thousand, orders of bar 0 filled in bar 1. −4 is the account crossings.
 */
class CrossingByHandTest {
    private static final double GAP = Double.NaN;

    /** Holds such weights of one asset whose closes are given. */
    private static HandFund fund(double[] weights, double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        HandFund fund = new HandFund(rows);
        for (double weight : weights) {
            fund.strategy(ScriptedStrategy.hold(weight));
        }
        return fund;
    }

    private static double[] weights(double... weights) {
        return weights;
    }

    private static FundRisk perAsset(double most) {
        return FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(most),
                OptionalDouble.empty(), OptionalInt.empty());
    }

    private static FundRisk gross(double most) {
        return FourLimits.of(OptionalDouble.of(most), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalInt.empty());
    }

    /**
     * 500 bought, 499 sold at 1; of 2000 the fund may hold .04 %, which is .80: not the one share
     * that is left. The sellers sell 499, the buyers get them, and no one trades outside.
     */
    @ParameterizedTest
    @EnumSource
    void whatMeetsCrossesThoughTheGrossLimitStopsTheRest(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.5, -0.499), 1, 1, 1).limits(gross(0.0004)));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 1 0 GROSS_LIMIT]",
                "0 0 [cut 0 500 499 GROSS_LIMIT]", "1 0 [fill 0 499 499000000 0 0]",
                "1 1 [fill 0 -499 -499000000 0 0]");
        assertThat(run.result().housePositions()).containsExactly(0);
        assertThat(run.result().houseOrders()).containsExactly(0);
    }

    /** The same with the limit of an asset, and with 500 sold against 499 bought. */
    @ParameterizedTest
    @EnumSource
    void whatMeetsCrossesThoughTheAssetLimitStopsTheRest(Simulator simulator) {
        Run bought = simulator.run(fund(weights(0.5, -0.499), 1, 1, 1).limits(perAsset(0.0004)));
        assertThat(bought.bookings()).containsExactly("0 -1 [cut 0 1 0 ASSET_LIMIT]",
                "0 0 [cut 0 500 499 ASSET_LIMIT]", "1 0 [fill 0 499 499000000 0 0]",
                "1 1 [fill 0 -499 -499000000 0 0]");
        Run sold = simulator.run(fund(weights(0.499, -0.5), 1, 1, 1).limits(perAsset(0.0004)));
        assertThat(sold.bookings()).containsExactly("0 -1 [cut 0 -1 0 ASSET_LIMIT]",
                "0 1 [cut 0 -500 -499 ASSET_LIMIT]", "1 0 [fill 0 499 499000000 0 0]",
                "1 1 [fill 0 -499 -499000000 0 0]");
    }

    /**
     * 300 and 200 bought, 499 sold, and the bar gives 300 to whoever meets it alone: all but the
     * seller can do what they ordered, he 300. That leaves 200 for the fund to buy, and it can. Where
     * the bar gives 199, it is 199, 199 and −199, and 199 for the fund.
     */
    @ParameterizedTest
    @EnumSource
    void whatABarGivesItGivesToEachAndToTheFund(Simulator simulator) {
        Run some = simulator
                .run(fund(weights(0.3, -0.499, 0.2), 1, 1, 1).volumes(0.1, 0, 3000, 0));
        assertThat(some.bookings()).startsWith("1 -1 [fill 0 200 200000000 0 0]",
                "1 0 [fill 0 300 300000000 0 0]",
                "1 1 [fill 0 -300 -300000000 0 0, cut 0 -499 -300 VOLUME]",
                "1 2 [fill 0 200 200000000 0 0]");
        Run fewer = simulator
                .run(fund(weights(0.3, -0.499, 0.2), 1, 1, 1).volumes(0.1, 0, 1990, 0));
        assertThat(fewer.bookings()).startsWith("1 -1 [fill 0 199 199000000 0 0]",
                "1 0 [fill 0 199 199000000 0 0, cut 0 300 199 VOLUME]",
                "1 1 [fill 0 -199 -199000000 0 0, cut 0 -499 -199 VOLUME]",
                "1 2 [fill 0 199 199000000 0 0, cut 0 200 199 VOLUME]");
    }

    /**
     * 300 and 300 against 299, 300 of volume: of 301 the bar gives 300. 599 of 600 are shared, 299.5
     * up to the first: 300, and 299 for the other, who orders the last one again.
     */
    @ParameterizedTest
    @EnumSource
    void theHeavySideDoesWithoutWhatTheVolumeDoesNotGive(Simulator simulator) {
        Run run = simulator
                .run(fund(weights(0.3, 0.3, -0.299), 1, 1, 1).volumes(0.1, 0, 3000, 3000));
        assertThat(run.bookings()).containsExactly(
                "1 -1 [fill 0 300 300000000 0 0, cut 0 301 300 VOLUME]",
                "1 0 [fill 0 300 300000000 0 0]",
                "1 1 [fill 0 299 299000000 0 0, cut 0 300 299 VOLUME]",
                "1 2 [fill 0 -299 -299000000 0 0]", "2 -1 [fill 0 1 1000000 0 0]",
                "2 1 [fill 0 1 1000000 0 0]");
    }

    /**
     * 100, 200 and 150 bought, 120 sold, of 4000 130 may be held: 330 are cut to 130. With the 120
     * they have 250 of 450: up to 100 ordered 55.6 → 56, up to 300 166.7 → 167, up to 450 250.
     */
    @ParameterizedTest
    @EnumSource
    void threeBuyersShareWhatIsBoughtAndWhatCrosses(Simulator simulator) {
        Run run = simulator.run(
                fund(weights(0.1, -0.12, 0.2, 0.15), 1, 1).limits(perAsset(0.0325)));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 330 130 ASSET_LIMIT]",
                "0 0 [cut 0 100 56 ASSET_LIMIT]", "0 2 [cut 0 200 111 ASSET_LIMIT]",
                "0 3 [cut 0 150 83 ASSET_LIMIT]", "1 -1 [fill 0 130 130000000 0 0]",
                "1 0 [fill 0 56 56000000 0 0]", "1 1 [fill 0 -120 -120000000 0 0]",
                "1 2 [fill 0 111 111000000 0 0]", "1 3 [fill 0 83 83000000 0 0]");
    }

    /** The other way: sellers share, the buyer has all of his 120. */
    @ParameterizedTest
    @EnumSource
    void threeSellersShareWhatIsSoldAndWhatCrosses(Simulator simulator) {
        Run run = simulator.run(
                fund(weights(-0.1, 0.12, -0.2, -0.15), 1, 1).limits(gross(0.0325)));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 -330 -130 GROSS_LIMIT]",
                "0 0 [cut 0 -100 -56 GROSS_LIMIT]", "0 2 [cut 0 -200 -111 GROSS_LIMIT]",
                "0 3 [cut 0 -150 -83 GROSS_LIMIT]", "1 -1 [fill 0 -130 -130000000 0 0]",
                "1 0 [fill 0 -56 -56000000 0 0]", "1 1 [fill 0 120 120000000 0 0]",
                "1 2 [fill 0 -111 -111000000 0 0]", "1 3 [fill 0 -83 -83000000 0 0]");
    }

    /** .29 of 1000 are 290, which are two lots of 100; 500 are five. */
    @ParameterizedTest
    @EnumSource
    void aBarGivesWholeLots(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.5, -0.3), 1, 1, 1, 1)
                .instrument(0, 1, new Terms(100, 0, 1, true, 0, ""))
                .volumes(0.29, 0, 1000, 300, 1000));
        assertThat(run.bookings()).containsExactly(
                "1 0 [fill 0 200 200000000 0 0, cut 0 500 200 VOLUME]",
                "1 1 [fill 0 -200 -200000000 0 0, cut 0 -300 -200 VOLUME]",
                "2 0 [cut 0 300 0 VOLUME]", "2 1 [cut 0 -100 0 VOLUME]",
                "3 -1 [fill 0 100 100000000 0 0]",
                "3 0 [fill 0 200 200000000 0 0, cut 0 300 200 VOLUME]",
                "3 1 [fill 0 -100 -100000000 0 0]");
    }

    /**
     * 500 less 80 less 70 are bought, but alone the first could buy 100 of a volume of 100. So the
     * fund sells 50, though it had ordered 350 to buy.
     */
    @ParameterizedTest
    @EnumSource
    void aCapOfOneMayTurnTheFund(Simulator simulator) {
        Run run = simulator
                .run(fund(weights(0.5, -0.08, -0.07), 1, 1, 1).volumes(0.1, 0, 1000, 0));
        assertThat(run.bookings()).startsWith("1 -1 [fill 0 -50 -50000000 0 0]",
                "1 0 [fill 0 100 100000000 0 0, cut 0 500 100 VOLUME]",
                "1 1 [fill 0 -80 -80000000 0 0]", "1 2 [fill 0 -70 -70000000 0 0]");
        assertThat(run.result().houseOrders()).containsExactly(400);
    }

    /**
     * 500 become 100, against thrice 100: of 200 to sell the bar takes 100. The sellers share 200 of
     * 300: 66.7 → 67, 133.3 → 133, 200.
     */
    @ParameterizedTest
    @EnumSource
    void aTurnedFundMayBeCutToo(Simulator simulator) {
        Run run = simulator
                .run(fund(weights(0.5, -0.1, -0.1, -0.1), 1, 1, 1).volumes(0.1, 0, 1000, 0));
        assertThat(run.bookings()).startsWith(
                "1 -1 [fill 0 -100 -100000000 0 0, cut 0 -200 -100 VOLUME]",
                "1 0 [fill 0 100 100000000 0 0, cut 0 500 100 VOLUME]",
                "1 1 [fill 0 -67 -67000000 0 0, cut 0 -100 -67 VOLUME]",
                "1 2 [fill 0 -66 -66000000 0 0, cut 0 -100 -66 VOLUME]",
                "1 3 [fill 0 -67 -67000000 0 0, cut 0 -100 -67 VOLUME]");
    }

    /**
     * 10 at 1 %, a cent a share and a dollar at least. Alone 50 cost 5 and 1, 30 3 and 1, −20 2 and
     * 1: 13. Buying 80 costs 8 and 1, selling 20 costs 3, the 60 between them 6 and 1: netting saves
     * 9 + 3 − 7 = 5, pooling 13 − 12 = 1.
     */
    @ParameterizedTest
    @EnumSource
    void nettingAndPoolingAreWhatTheySave(Simulator simulator) {
        Run run = simulator.run(
                fund(weights(0.5, 0.3, -0.2), 10, 10).costs(100, 10_000).leastFee(1_000_000));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 5000000 1000000]",
                "1 -1 [fill 0 60 606000000 1000000 6000000]",
                "1 0 [fill 0 50 505000000 1000000 5000000]",
                "1 1 [fill 0 30 303000000 1000000 3000000]",
                "1 2 [fill 0 -20 -198000000 1000000 2000000]");
        assertThat(run.result().accounts().nettingMicros()).isEqualTo(5_000_000);
        assertThat(run.result().accounts().poolingMicros()).isEqualTo(1_000_000);
        assertThat(run.result().accounts().sweptMicros()).isZero();
        // 3000 − 606 − 1, and the sleeves' 494, 696 and 1197
        assertThat(run.result().houseCashMicros()).isEqualTo(2_393_000_000L);
        assertThat(run.result().sleeveCashMicros()).containsExactly(494_000_000, 696_000_000,
                1_197_000_000);
    }

    /** On one side there is nothing to net; 50 and 30 pay two minimum fees, 80 pay one. */
    @ParameterizedTest
    @EnumSource
    void oneSideAloneIsPooled(Simulator simulator) {
        Run run = simulator.run(
                fund(weights(0.5, 0.3), 10, 10).costs(100, 10_000).leastFee(1_000_000));
        assertThat(run.bookings()).contains("1 -4 [crossed 0 CLOSE 0 1000000]",
                "1 -1 [fill 0 80 808000000 1000000 8000000]");
    }

    /** 20 and −20 meet: both save slippage of 2 and a fee of 1, and nothing is left to pool. */
    @ParameterizedTest
    @EnumSource
    void whatMeetsWhollyIsNetted(Simulator simulator) {
        Run run = simulator.run(
                fund(weights(0.2, -0.2), 10, 10).costs(100, 10_000).leastFee(1_000_000));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 6000000 0]",
                "1 0 [fill 0 20 202000000 1000000 2000000]",
                "1 1 [fill 0 -20 -198000000 1000000 2000000]");
    }

    /**
     * Of 80 bought and 20 sold 30 may be bought outside: the buyers share 50 of 80: 31.25 → 31, 19.
     * Then 50 bought cost 5 and 1, 20 sold 2 and 1, 30 outside 3 and 1: netting is 5, not 5 of 80;
     * pooling is 4.10 + 2.90 + 3 − 9.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsOfWhatWasReallyDone(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.5, 0.3, -0.2), 10, 10).limits(perAsset(0.1))
                .costs(100, 10_000).leastFee(1_000_000));
        assertThat(run.bookings()).containsExactly("0 -1 [cut 0 60 30 ASSET_LIMIT]",
                "0 0 [cut 0 50 31 ASSET_LIMIT]", "0 1 [cut 0 30 19 ASSET_LIMIT]",
                "1 -4 [crossed 0 CLOSE 5000000 1000000]",
                "1 -1 [fill 0 30 303000000 1000000 3000000]",
                "1 0 [fill 0 31 313100000 1000000 3100000]",
                "1 1 [fill 0 19 191900000 1000000 1900000]",
                "1 2 [fill 0 -20 -198000000 1000000 2000000]");
    }

    /**
     * Two cents a share, a dollar at least. 60 and 60 against 20 where the bar gives 40: 40, 40 and
     * −20, and of the 60 that they make 40, so the buyers get 30 each. 60 bought cost 1.20, 20 sold 1,
     * the 40 outside 1: netting saves 1.20, not the 1.40 of 80 bought and 60 outside. Three dollars
     * were paid, one is due: .80 is pooled.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsOfWhatTheBarGave(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.6, 0.6, -0.2), 10, 10).costs(0, 20_000)
                .leastFee(1_000_000).volumes(0.1, 0, 400));
        assertThat(run.bookings()).containsExactly("1 -4 [crossed 0 CLOSE 1200000 800000]",
                "1 -1 [fill 0 40 400000000 1000000 0, cut 0 60 40 VOLUME]",
                "1 0 [fill 0 30 300000000 1000000 0, cut 0 60 30 VOLUME]",
                "1 1 [fill 0 30 300000000 1000000 0, cut 0 60 30 VOLUME]",
                "1 2 [fill 0 -20 -200000000 1000000 0]");
    }

    /** Nothing meets where there is no price; a bar later it does. */
    @ParameterizedTest
    @EnumSource
    void nothingMeetsInABarWithoutAPrice(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.5, -0.2), 10, GAP, 10).costs(100, 0).volumes(1,
                1000, 1000, 1000));
        assertThat(run.bookings()).containsExactly("2 -4 [crossed 0 CLOSE 4000000 0]",
                "2 -1 [fill 0 30 303000000 0 3000000]", "2 0 [fill 0 50 505000000 0 5000000]",
                "2 1 [fill 0 -20 -198000000 0 2000000]");
    }

    /**
     * At 10.0003 a day costs .1 %, 10000.3 micros a step: −11 pay 110003.3, −21 210006.3, and −32
     * would 320009.6. The fund is short of 12, of which 120003.6 are due: 120004. Netting is 320010 −
     * 120004 = 200006, and rounding once instead of twice costs 1.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsBorrowedInsideIsNettedAndTheRestPooled(Simulator simulator) {
        Run run = simulator.run(fund(weights(0.2, -0.11, -0.21), 10, 10.0003, 10.0003)
                .instrument(0, 1, new Terms(1, 0, 1, true, 0.365, "")));
        assertThat(run.bookings()).filteredOn(line -> line.startsWith("2")).containsExactly(
                "2 -4 [crossed 0 BEFORE_TRADING 200006 -1]", "2 -1 [flow 0 BORROW 0 -120004]",
                "2 1 [flow 0 BORROW 0 -110003]", "2 2 [flow 0 BORROW 0 -210006]");
    }

    /**
     * A bar's flows are crossed before its fills, and these asset by asset. In bar 2 of 30 borrowed
     * for a cent each 20 are the fund's own; 20 sold and 30 bought save .10 each on 20 twice; of 998
     * and 997 a tenth are 9 of the other, which meet 9.
     */
    @ParameterizedTest
    @EnumSource
    void savingsOfABarAreInTheOrderOfItsPoints(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10, 10}, new double[]{10, 10},
                new double[]{10, 10}).costs(100, 0)
                .instrument(0, 1, new Terms(1, 0, 1, true, 0.365, ""))
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.2, 0}, 1, new double[]{0, 0.1})))
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{-0.3, 0}, 1, new double[]{0, -0.1}))));
        assertThat(run.bookings()).contains("2 -4 [crossed 0 BEFORE_TRADING 200000 0,"
                + " crossed 0 CLOSE 4000000 0, crossed 1 CLOSE 1800000 0]");
    }
}
