package io.troupe.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two assets over two bars: shares, and a coin in steps of 0.01; the coin misses the second bar. */
class FillModelTest {
    private static final double[] REFERENCE = {100, 20_000, 110, Double.NaN};
    private static final double[] STEPS = {1, 0.01};
    private static final double[] VOLUMES = {1_000, 7, Double.NaN, Double.NaN};

    /** Prices in the fund's currency, at any price. */
    private static PriceScale plain(double... stepMultiples) {
        return new PriceScale(stepMultiples, new double[stepMultiples.length], new double[0]);
    }

    private static FillModel model(OptionalDouble volumeLimit) {
        return new FillModel(BarPoint.CLOSE,
                new FillPrices(REFERENCE, plain(STEPS), new BasisPointSlippage(10)),
                new PerShareCommission(5_000, 0), STEPS, limit(volumeLimit, STEPS, VOLUMES));
    }

    /** In lots of one step. */
    private static Optional<VolumeLimit> limit(OptionalDouble share, double[] steps,
            double[] volumes) {
        long[] single = new long[steps.length];
        Arrays.fill(single, 1);
        return share.isEmpty() ? Optional.empty()
                : Optional.of(new VolumeLimit(share.getAsDouble(), volumes, steps, single));
    }

    /** 30 at 100.10: 3003.00, of which 3.00 is slippage; 30 half cents of fee. */
    @Test
    void aPurchasePaysPriceSlippageAndFee() {
        assertThat(model(OptionalDouble.empty()).fill(0, 0, 30))
                .isEqualTo(new Fill(0, 0, 30, 3_003_000_000L, 150_000, 3_000_000));
    }

    /** 30 at 99.90 bring 2997.00: 3.00 less than at the reference price. */
    @Test
    void aSaleBringsLessThanTheReference() {
        assertThat(model(OptionalDouble.empty()).fill(0, 0, -30))
                .isEqualTo(new Fill(0, 0, -30, -2_997_000_000L, 150_000, 3_000_000));
    }

    /** 150 steps are 1.5 coins at 20 020: 30 030.00; the fee is on 1.5 units. */
    @Test
    void stepsOfAUnitAreCountedAndUnitsArePriced() {
        assertThat(model(OptionalDouble.empty()).fill(0, 1, 150))
                .isEqualTo(new Fill(0, 1, 150, 30_030_000_000L, 7_500, 30_000_000));
    }

    /**
     * Contracts of 50 a point on a grid of quarters, two dollars the pound: 100.10 is bought at 100.25
     * and 99.90 sold at 99.75, times 50 times 2. Volume and commission count contracts.
     */
    @Test
    void pointsAreOnTheGridAndWorthMultiplierAndRate() {
        FillPrices prices = new FillPrices(new double[]{100, 100, 100}, new PriceScale(
                new double[]{50}, new double[]{0.25}, new double[]{2, Double.NaN, 0}),
                new BasisPointSlippage(10));
        FillModel model = new FillModel(BarPoint.CLOSE, prices,
                new PerShareCommission(5_000, 0), new double[]{1},
                limit(OptionalDouble.of(0.5), new double[]{1}, new double[]{10, 10, 10}));
        assertThat(model.fill(0, 0, 3))
                .isEqualTo(new Fill(0, 0, 3, 30_075_000_000L, 15_000, 75_000_000));
        assertThat(model.fill(0, 0, -3))
                .isEqualTo(new Fill(0, 0, -3, -29_925_000_000L, 15_000, 75_000_000));
        assertThat(model.fillable(0, 0, 9)).isEqualTo(5);
        assertThat(model.trades(1, 0)).as("a rate that is not known yet").isFalse();
        assertThat(model.trades(2, 0)).as("a rate of nothing").isFalse();
    }

    /** Prices on the grid stay, whatever their last bits; others go against who trades. */
    @Test
    void everyGridIsKept() {
        for (double tick : new double[]{0.0001, 0.01, 0.05, 0.125, 0.3, 1, 5}) {
            PriceScale scale = new PriceScale(new double[]{1}, new double[]{tick}, new double[0]);
            for (int n = 1; n < 5_000; n += 7) {
                double price = n * tick;
                assertThat(scale.buy(0, price)).isCloseTo(price, within(1e-9 * price));
                assertThat(scale.sell(0, price)).isEqualTo(scale.buy(0, price));
                assertThat(scale.buy(0, price + tick / 3))
                        .isCloseTo(price + tick, within(1e-9 * price));
                assertThat(scale.sell(0, price + tick / 3)).isEqualTo(scale.buy(0, price));
            }
        }
    }

    @Test
    void nothingFillsWithoutAPrice() {
        FillModel model = model(OptionalDouble.empty());
        assertThat(model.trades(1, 1)).isFalse();
        assertThat(model.fillable(1, 1, 10)).isZero();
        assertThat(model.trades(1, 0)).isTrue();
        assertThat(model.fillable(1, 0, -10)).isEqualTo(-10);
    }

    /** A quarter of 1000 shares, and of 7 coins: 1.75 coins are 175 steps. */
    @Test
    void theVolumeLimitBoundsBothSides() {
        FillModel model = model(OptionalDouble.of(0.25));
        assertThat(model.limitsVolume()).isTrue();
        assertThat(model.fillable(0, 0, 250)).isEqualTo(250);
        assertThat(model.fillable(0, 0, 251)).isEqualTo(250);
        assertThat(model.fillable(0, 0, -251)).isEqualTo(-250);
        assertThat(model.fillable(0, 1, 1_000)).isEqualTo(175);
    }

    @Test
    void anUnknownVolumeTakesNothing() {
        assertThat(model(OptionalDouble.of(0.25)).fillable(1, 0, 1)).isZero();
    }

    @Test
    void aVolumeLimitNeedsVolumes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limit(OptionalDouble.of(0.1), STEPS, new double[0]))
                .withMessageContaining("volumes");
    }

    @Test
    void aFillThatDoesNotFitALedgerThrows() {
        assertThatThrownBy(() -> model(OptionalDouble.empty()).notionalMicros(0, 0, 1L << 60))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("ledger");
    }

    /** What is paid never beats the reference price, however small the quantity. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void slippageIsNeverAGainAndNeverMoreThanItsBasisPoints(long seed) {
        Random random = Seeds.random(seed);
        double price = 0.01 + 1_000 * random.nextDouble();
        double bps = random.nextInt(100);
        FillPrices prices = new FillPrices(new double[]{price}, plain(1),
                new BasisPointSlippage(bps));
        long quantity = random.nextLong(-10_000, 10_000);
        long notional = prices.notionalMicros(0, 0, quantity);
        long slippage = prices.slippageMicros(0, 0, quantity, notional);
        assertThat(slippage).isNotNegative()
                .isLessThanOrEqualTo((long) (Math.abs(quantity) * price * bps * 100) + 1);
    }

    /** 115 cents are 1.15, and not the 1.1500000000000001 that 115 × 0.01 is. */
    @Test
    void aPriceOnADecimalGridIsThatDecimal() {
        PriceScale cents = new PriceScale(new double[]{1}, new double[]{0.01}, new double[0]);
        assertThat(cents.buy(0, 1.1499999)).isEqualTo(1.15);
        assertThat(cents.sell(0, 1.1500001)).isEqualTo(1.15);
        assertThat(cents.buy(0, 1.15)).isEqualTo(1.15);
        assertThat(cents.sell(0, 1.15)).isEqualTo(1.15);
        assertThat(cents.buy(0, 1.1500001)).isEqualTo(1.16);
        assertThat(cents.sell(0, 1.1499999)).isEqualTo(1.14);
    }

    /** Ticks that are no part of one: multiples of 0.03 and of 25. */
    @Test
    void aPriceOnAnotherGridIsAMultipleOfItsTick() {
        PriceScale odd = new PriceScale(new double[]{1, 1}, new double[]{0.03, 25}, new double[0]);
        assertThat(odd.buy(0, 0.31)).isEqualTo(11 * 0.03);
        assertThat(odd.sell(0, 0.31)).isEqualTo(10 * 0.03);
        assertThat(odd.buy(1, 101)).isEqualTo(125);
        assertThat(odd.sell(1, 101)).isEqualTo(100);
    }

    /** n % of a volume of 100 are n shares, 29 % too, of which a product in doubles is below 29. */
    @Test
    void aLimitThatIsWholeInDecimalsIsWhole() {
        assertThat(0.29 * 100).isLessThan(29);
        for (int n = 1; n <= 100; n++) {
            FillModel model = new FillModel(BarPoint.CLOSE,
                    new FillPrices(new double[]{10}, plain(1), new BasisPointSlippage(0)),
                    new PerShareCommission(0, 0), new double[]{1},
                    limit(OptionalDouble.of(n / 100.0), new double[]{1}, new double[]{100}));
            assertThat(model.fillable(0, 0, 1_000)).isEqualTo(n);
            assertThat(model.fillable(0, 0, -1_000)).isEqualTo(-n);
        }
    }

    /** 30 at .10 of slippage and half a cent; 150 steps are 1.5 coins at 20.00. */
    @Test
    void aTradeCostsSlippageAndFee() {
        FillModel model = model(OptionalDouble.empty());
        assertThat(model.costMicros(0, 0, 30)).isEqualTo(3_150_000);
        assertThat(model.costMicros(0, 0, -30)).isEqualTo(3_150_000);
        assertThat(model.costMicros(0, 1, 150)).isEqualTo(30_007_500);
        assertThat(model.costMicros(0, 0, 0)).isZero();
    }

    /** 100.10 on a grid of quarters is bought .15 above and sold .10 below, 50 a point, twice. */
    @Test
    void theSidesCostWhatTheirPricesAreWorse() {
        FillModel model = new FillModel(BarPoint.OPEN,
                new FillPrices(new double[]{100.10},
                        new PriceScale(new double[]{50}, new double[]{0.25}, new double[]{2}),
                        new BasisPointSlippage(0)),
                new PerShareCommission(0, 0), new double[]{1}, Optional.empty());
        assertThat(model.point()).isEqualTo(BarPoint.OPEN);
        assertThat(model.costMicros(0, 0, 3)).isEqualTo(45_000_000);
        assertThat(model.costMicros(0, 0, -3)).isEqualTo(30_000_000);
        // two bought and three sold: 30 and 30 apart, of one sold 10 remain
        assertThat(model.nettingMicros(0, 0, 2, 3)).isEqualTo(50_000_000);
        assertThat(model.nettingMicros(0, 0, 3, 2)).isEqualTo(45_000_000 + 20_000_000 - 15_000_000);
    }

    /** A dollar at least: 50 cost 5 and 1, 20 2 and 1, 30 3 and 1; of what meets nothing remains. */
    @Test
    void nettingSavesWhatMeets() {
        FillModel model = new FillModel(BarPoint.CLOSE,
                new FillPrices(REFERENCE, plain(STEPS), new BasisPointSlippage(10)),
                new PerShareCommission(5_000, 1_000_000), STEPS, Optional.empty());
        assertThat(model.nettingMicros(0, 0, 50, 20)).isEqualTo(5_000_000);
        assertThat(model.nettingMicros(0, 0, 20, 50)).isEqualTo(5_000_000);
        assertThat(model.nettingMicros(0, 0, 20, 20)).isEqualTo(6_000_000);
        assertThat(model.nettingMicros(0, 0, 20, 0)).isZero();
        assertThat(model.nettingMicros(0, 0, 0, 20)).isZero();
        assertThat(model.nettingMicros(1, 1, 0, 0)).as("without a price").isZero();
    }

    /** More costs no less, and netting saves nothing less than nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void costsAreMonotoneAndNettingIsNoLoss(long seed) {
        Random random = Seeds.random(seed);
        double tick = random.nextBoolean() ? 0 : 0.01 * (1 + random.nextInt(30));
        FillModel model = new FillModel(BarPoint.CLOSE,
                new FillPrices(new double[]{0.01 + 100 * random.nextDouble()},
                        new PriceScale(new double[]{1}, new double[]{tick}, new double[0]),
                        new BasisPointSlippage(random.nextInt(50))),
                new PerShareCommission(random.nextInt(9_000), random.nextInt(2_000_000)),
                new double[]{1}, Optional.empty());
        for (int i = 0; i < 20; i++) {
            long fewer = random.nextInt(1_000);
            long more = fewer + random.nextInt(1_000);
            assertThat(model.costMicros(0, 0, more))
                    .isGreaterThanOrEqualTo(model.costMicros(0, 0, fewer)).isNotNegative();
            assertThat(model.costMicros(0, 0, -more))
                    .isGreaterThanOrEqualTo(model.costMicros(0, 0, -fewer)).isNotNegative();
            assertThat(model.nettingMicros(0, 0, more, fewer)).isNotNegative();
            assertThat(model.nettingMicros(0, 0, fewer, more)).isNotNegative();
        }
    }

    /**
     * .29 of 1000 shares are 290, two lots of 100; a lot of ten hundredths of a coin is a tenth: of
     * 7.05 coins 2.0445 are 20 lots, 200 steps.
     */
    @Test
    void theVolumeGivesWholeLots() {
        FillModel model = new FillModel(BarPoint.CLOSE,
                new FillPrices(REFERENCE, plain(STEPS), new BasisPointSlippage(10)),
                new PerShareCommission(0, 0), STEPS,
                Optional.of(new VolumeLimit(0.29, new double[]{1_000, 7.05, 340, 1},
                        new double[]{100, 0.1}, new long[]{100, 10})));
        assertThat(model.fillable(0, 0, 1_000)).isEqualTo(200);
        assertThat(model.fillable(0, 0, -1_000)).isEqualTo(-200);
        assertThat(model.fillable(0, 0, 150)).as("what is ordered need not be lots")
                .isEqualTo(150);
        assertThat(model.fillable(0, 1, 9_999)).isEqualTo(200);
        assertThat(model.fillable(1, 0, 500)).as("98.6 shares are no lot").isZero();
        assertThat(model.fillable(1, 1, 5)).as("no price").isZero();
    }

    /** A tenth of 10¹² coins are 10¹¹ lots of 10⁸ steps: 10¹⁹ steps, where a long ends at 9·10¹⁸. */
    @Test
    void aVolumeOfMoreStepsThanThereAreNumbersIsNoLimit() {
        FillModel model = new FillModel(BarPoint.CLOSE,
                new FillPrices(new double[]{1e-5}, plain(1e-8), new BasisPointSlippage(10)),
                new PerShareCommission(0, 0), new double[]{1e-8},
                Optional.of(new VolumeLimit(0.1, new double[]{1e12}, new double[]{1},
                        new long[]{100_000_000})));
        assertThat(model.fillable(0, 0, 1L << 53)).isEqualTo(1L << 53);
        assertThat(model.fillable(0, 0, -(1L << 53))).isEqualTo(-(1L << 53));
    }

    /** Three times 10 bp of slippage, and half a cent: 30 at 100.30 pay 9.00 and 0.45 more. */
    @Test
    void dearerTradingMultipliesSlippageAndCommission() {
        Fill fill = model(OptionalDouble.empty()).dearer(3).fill(0, 0, 30);

        assertThat(fill.notionalMicros()).isEqualTo(3_009_000_000L);
        assertThat(fill.slippageMicros()).isEqualTo(9_000_000);
        assertThat(fill.feeMicros()).isEqualTo(450_000);
        assertThat(model(OptionalDouble.empty()).dearer(0).costMicros(0, 0, -30)).isZero();
    }

    /** 2000 times 10 bp would be less than nothing. */
    @Test
    void nobodySellsBelowNothing() {
        Fill fill = model(OptionalDouble.empty()).dearer(2_000).fill(0, 0, -30);

        assertThat(fill.notionalMicros()).isZero();
    }
}
