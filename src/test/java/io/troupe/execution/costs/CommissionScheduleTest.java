package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.Liquidity;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fees in micros of fills that one order takes, of shares without slippage. */
class CommissionScheduleTest {
    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final ChargedOrder order = new ChargedOrder();
    private final MonthVolume month = new MonthVolume();
    private final FillQuote quote = new FillQuote();

    private static CommissionSchedule schedule(OrderCharges charges, OrderBounds bounds) {
        return new CommissionSchedule(charges, bounds, StampDuty.FREE);
    }

    private static OrderCharges perTrade(double micros) {
        return new OrderCharges(micros, VolumeTiers.flat(0), 0, 0);
    }

    private static OrderCharges perValue(double rate) {
        return new OrderCharges(0, VolumeTiers.flat(0), rate, 0);
    }

    /** The fee of a fill, which is then accepted; in the second month from bar 1 on. */
    private long fee(FeeModel fees, int bar, long quantity, double price) {
        new TradingCosts(new PriceScale(new double[]{1}, new double[]{0}, new double[0]),
                new double[]{1}, new int[]{7, 8, 8}, Liquidity.BLANK, new BasisPointSlippage(0),
                fees).quote(new QuoteRequest().at(bar, 0, price), quantity, order, month, quote);
        order.add(quote);
        month.add(quote);
        return quote.feeMicros();
    }

    private long fee(FeeModel fees, long quantity, double price) {
        return fee(fees, 0, quantity, price);
    }

    /** A dollar at least, half a cent a share: 1.00 covers 200 shares, 300 cost 1.50. */
    @Test
    void aMinimumIsPaidOnceAndAbsorbed() {
        CommissionSchedule fees = schedule(OrderCharges.perUnit(5_000),
                OrderBounds.atLeast(1_000_000));
        assertThat(fee(fees, 50, 10)).isEqualTo(1_000_000);
        assertThat(fee(fees, 150, 11)).isZero();
        assertThat(fee(fees, 100, 12)).isEqualTo(500_000);
        assertThat(order.feeMicros()).isEqualTo(1_500_000);
    }

    /** The short form has no order: each fill pays its own dollar. */
    @Test
    void aFeePerFillHasAMinimumPerFill() {
        PerShareCommission fees = new PerShareCommission(5_000, 1_000_000);
        assertThat(fee(fees, 50, 10)).isEqualTo(1_000_000);
        assertThat(fee(fees, 150, 11)).isEqualTo(1_000_000);
        assertThat(fee(fees, -300, 12)).isEqualTo(1_500_000);
    }

    @Test
    void aTradePaysOnce() {
        CommissionSchedule fees = schedule(perTrade(4_950_000), OrderBounds.OPEN);
        assertThat(fee(fees, 1, 10)).isEqualTo(4_950_000);
        assertThat(fee(fees, 1_000, 10)).isZero();
    }

    /** 15 basis points of 1000.00, then of 2020.00. */
    @Test
    void valueIsPaidFillByFill() {
        CommissionSchedule fees = schedule(perValue(0.0015), OrderBounds.OPEN);
        assertThat(fee(fees, 100, 10)).isEqualTo(1_500_000);
        assertThat(fee(fees, 200, 10.1)).isEqualTo(3_030_000);
    }

    /** 1 % of 5.00 is 0.05, of 105.00 it is 1.05; 600 shares at half a cent are 3.00. */
    @Test
    void aMaximumByValuePrevailsOverTheMinimumUnlessSaidOtherwise() {
        CommissionSchedule maximum = schedule(OrderCharges.perUnit(5_000),
                new OrderBounds(1_000_000, OPEN, 0.01, false));
        assertThat(fee(maximum, 100, 0.05)).isEqualTo(50_000);
        assertThat(fee(maximum, 500, 0.2)).isEqualTo(1_000_000);
        assertThat(fee(maximum, 600, 50)).isEqualTo(6_000_000 - 1_050_000);
        order.clear();
        CommissionSchedule minimum = schedule(OrderCharges.perUnit(5_000),
                new OrderBounds(1_000_000, OPEN, 0.01, true));
        assertThat(fee(minimum, 100, 0.05)).isEqualTo(1_000_000);
        assertThat(fee(minimum, 500, 0.2)).isEqualTo(50_000);
    }

    @Test
    void anOrderPaysItsMaximumAtMost() {
        CommissionSchedule fees = schedule(OrderCharges.perUnit(5_000),
                new OrderBounds(0, 2_000_000, OPEN, true));
        assertThat(fee(fees, 300, 10)).isEqualTo(1_500_000);
        assertThat(fee(fees, 300, 10)).isEqualTo(500_000);
        assertThat(fee(fees, 300, 10)).isZero();
    }

    /** 0.30 with 0.01 a share counts to 3.00 at least, and comes on top of 2.00 at most. */
    @Test
    void theExchangeIsPaidOncePerOrder() {
        OrderCharges charges = new OrderCharges(0, VolumeTiers.flat(10_000), 0, 300_000);
        CommissionSchedule least = schedule(charges, OrderBounds.atLeast(3_000_000));
        assertThat(fee(least, 230, 10)).isEqualTo(3_000_000);
        assertThat(fee(least, 170, 10)).isEqualTo(1_300_000);
        order.clear();
        CommissionSchedule most = schedule(charges, new OrderBounds(0, 2_000_000, OPEN, true));
        assertThat(fee(most, 400, 10)).isEqualTo(2_300_000);
        assertThat(fee(most, 400, 10)).isZero();
        order.clear();
        CommissionSchedule prevailing = schedule(charges,
                new OrderBounds(1_000_000, 2_000_000, OPEN, false));
        assertThat(fee(prevailing, 50, 10)).isEqualTo(1_000_000);
        assertThat(fee(prevailing, 350, 10)).isEqualTo(1_300_000);
    }

    /** Half a percent of 1000.00 bought, two of 500.00 sold, on top of a minimum of 1.00. */
    @Test
    void dutyIsPaidBySide() {
        CommissionSchedule fees = new CommissionSchedule(OrderCharges.FREE,
                OrderBounds.atLeast(1_000_000), new StampDuty(0.005, 0.02));
        assertThat(fee(fees, 100, 10)).isEqualTo(6_000_000);
        assertThat(fee(fees, -50, 10)).isEqualTo(10_000_000);
    }

    /** Of 3 cents a unit a month's first 100, 2 cents the next 200, then 1. */
    @Test
    void tiersAreThoseOfTheMonth() {
        CommissionSchedule fees = schedule(new OrderCharges(0, new VolumeTiers(
                new double[]{100, 300}, new double[]{30_000, 20_000, 10_000}), 0, 0),
                OrderBounds.atLeast(2_000_000));
        assertThat(fee(fees, 60, 10)).as("60 · 3").isEqualTo(2_000_000);
        assertThat(fee(fees, 60, 10)).as("40 · 3 + 20 · 2, with 180 before").isEqualTo(1_400_000);
        order.clear();
        assertThat(fee(fees, -230, 10)).as("180 · 2 + 50 · 1").isEqualTo(4_100_000);
        order.clear();
        assertThat(fee(fees, 1, 350, 10)).as("next month, 100 · 3 + 200 · 2 + 50 · 1")
                .isEqualTo(7_500_000);
        order.clear();
        assertThat(fee(fees, 2, 300, 10)).as("the same month").isEqualTo(3_000_000);
    }

    @Test
    void brokersSchedules() {
        assertThat(fee(CommissionPreset.IBKR_US_FIXED.schedule(), 100, 25)).isEqualTo(1_000_000);
        order.clear();
        assertThat(fee(CommissionPreset.IBKR_US_FIXED.schedule(), 1_000, 25))
                .isEqualTo(5_000_000);
        order.clear();
        assertThat(fee(CommissionPreset.IBKR_US_FIXED.schedule(), 1_000, 0.25))
                .isEqualTo(2_500_000);
        order.clear();
        assertThat(fee(CommissionPreset.IBKR_US_FIXED.schedule(), 10, 5)).isEqualTo(500_000);
        order.clear();
        assertThat(fee(CommissionPreset.LEAN_DEFAULT.schedule(), 10, 5)).isEqualTo(1_000_000);
        order.clear();
        assertThat(fee(CommissionPreset.ZIPLINE_DEFAULT.schedule(), 30, 5)).isEqualTo(30_000);
        order.clear();
        assertThat(fee(CommissionPreset.CVXPORTFOLIO_DEFAULT.schedule(), 30, 5))
                .isEqualTo(150_000);
        order.clear();
        assertThat(fee(CommissionPreset.FREE.schedule(), 30, 5)).isZero();
    }

    /** Thirty million shares of a month, as the broker's own example has them: 41 950. */
    @Test
    void theBrokersTiers() {
        CommissionSchedule tiered = CommissionPreset.IBKR_US_TIERED.schedule();
        assertThat(fee(tiered, 10, 100)).isEqualTo(350_000);
        order.clear();
        assertThat(fee(tiered, 1, -30_000_000, 5))
                .isEqualTo((1_050 + 5_400 + 25_500 + 10_000) * 1_000_000L);
        order.clear();
        assertThat(fee(tiered, 2, 100_000_000, 5))
                .isEqualTo((70_000 + 15_000) * 1_000_000L);
    }

    /** However a quantity is split into fills at one price, the order pays the same. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void feesOfAnOrderDoNotDependOnItsFills(long seed) {
        Random random = Seeds.random(seed);
        CommissionSchedule fees = new CommissionSchedule(new OrderCharges(random.nextInt(9),
                new VolumeTiers(new double[]{500, 2_000}, new double[]{random.nextInt(9_000),
                        random.nextInt(9_000), random.nextInt(9_000)}),
                random.nextInt(4) / 1_024.0, random.nextInt(3)),
                new OrderBounds(random.nextInt(3_000_000), 9_000_000,
                        random.nextBoolean() ? OPEN : 1 / 64.0, random.nextBoolean()),
                new StampDuty(random.nextInt(4) / 2_048.0, random.nextInt(4) / 2_048.0));
        int sign = random.nextBoolean() ? 1 : -1;
        double price = random.nextInt(1, 100);
        long total = 0;
        for (int fills = random.nextInt(2, 6); fills > 0; fills--) {
            long quantity = random.nextInt(1, 900);
            total += quantity;
            assertThat(fee(fees, sign * quantity, price)).isNotNegative();
        }
        long split = order.feeMicros();
        order.clear();
        month.copyFrom(new MonthVolume());
        assertThat(fee(fees, sign * total, price)).isEqualTo(split);
    }

    /** 9 tenths at 5 are 4.5, and 4 half to even; 0.2 and 0.7000000000000001 would be 5. */
    @Test
    void stepsAreCountedBeforeTheyArePriced() {
        TradingCosts costs = new TradingCosts(new PriceScale(new double[]{0.1}, new double[]{0},
                new double[0]), new double[]{0.1}, new int[]{0}, Liquidity.BLANK,
                new BasisPointSlippage(0), schedule(OrderCharges.perUnit(5), OrderBounds.OPEN));
        QuoteRequest request = new QuoteRequest().at(0, 0, 1);
        costs.quote(request, 2, order, month, quote);
        assertThat(quote.feeMicros()).isEqualTo(1);
        order.add(quote);
        costs.quote(request, 7, order, month, quote);
        assertThat(quote.feeMicros()).isEqualTo(3);
    }

    @Test
    void refusesRatesThatTakeEverything() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommissionSchedule(
                perValue(0.6), OrderBounds.OPEN, new StampDuty(0, 0.5)))
                .withMessageContaining("1.1 of the value");
        assertThatIllegalArgumentException().isThrownBy(() -> new CommissionSchedule(
                OrderCharges.FREE, new OrderBounds(0, OPEN, 0.8, true), new StampDuty(0.3, 0)))
                .withMessageContaining("1.1 of the value");
        assertThatIllegalArgumentException().isThrownBy(() -> perValue(1))
                .withMessageContaining("fraction of value");
        assertThatIllegalArgumentException().isThrownBy(() -> perTrade(-1))
                .withMessageContaining("trade");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderCharges(0, VolumeTiers.flat(0), 0, Double.NaN))
                .withMessageContaining("exchange");
        assertThatIllegalArgumentException().isThrownBy(() -> new StampDuty(-1e-9, 0))
                .withMessageContaining("purchases");
        assertThatIllegalArgumentException().isThrownBy(() -> new StampDuty(0, 1))
                .withMessageContaining("sales");
    }

    @Test
    void refusesBoundsThatContradict() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderBounds.atLeast(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderBounds(0, 0, OPEN, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderBounds(2, 1, OPEN, true))
                .withMessageContaining("above the maximum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderBounds(0, OPEN, 1.01, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderBounds(0, OPEN, Double.NaN, true));
    }

    @Test
    void refusesTiersThatDoNotAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolumeTiers(new double[]{5}, new double[]{1}))
                .withMessageContaining("1 rates and 1 breaks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolumeTiers(new double[]{5, 5}, new double[]{1, 1, 1}))
                .withMessageContaining("5.0 follows 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolumeTiers(new double[]{0}, new double[]{1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> VolumeTiers.flat(-1));
    }

    @Test
    void refusesAFeeThatNoLedgerHolds() {
        CommissionSchedule fees = schedule(perTrade(1e19), OrderBounds.OPEN);
        assertThatThrownBy(() -> fee(fees, 1, 1)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("fee");
    }

    /**
     * Three times a cent a share with a dollar at least and two at most: 100 shares cost 3.00, 500
     * shares 15.00 but at most 6.00; the exchange's 0.10 come on top as 0.30.
     */
    @Test
    void aDearerBrokerChargesSoManyTimesAsMuch() {
        CommissionSchedule dear = new CommissionSchedule(
                new OrderCharges(0, VolumeTiers.flat(10_000), 0, 100_000),
                new OrderBounds(1_000_000, 2_000_000, OPEN, true), StampDuty.FREE).times(3);

        assertThat(fee(dear, 1, 10)).isEqualTo(3_000_000);
        assertThat(fee(dear, 499, 10)).isEqualTo(3_300_000);
        assertThat(new PerShareCommission(5_000, 1_000_000).times(3).feeMicros(1_000))
                .isEqualTo(15_000_000);
        assertThat(new PerShareCommission(5_000, 1_000_000).times(3).feeMicros(10))
                .isEqualTo(3_000_000);
    }

    /** 0.2 % and 0.5 % duty three times: of 1000 bought 6 and 15. */
    @Test
    void ratesOfValueGrowUntilNothingIsLeft() {
        CommissionSchedule fees = new CommissionSchedule(perValue(0.002), OrderBounds.OPEN,
                new StampDuty(0.005, 0));

        assertThat(fee(fees.times(3), 100, 10)).isEqualTo(21_000_000);
        assertThat(fees.times(1_000).charges().valueRate()
                + fees.times(1_000).duty().buyRate()).isBetween(0.989999, 0.990001);
        assertThat(fees.times(0)).isEqualTo(new CommissionSchedule(OrderCharges.FREE,
                OrderBounds.OPEN, StampDuty.FREE));
    }
}
