package io.troupe.risk.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.Fixed;
import io.troupe.risk.sizing.SizingMethod.Kelly;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import io.troupe.risk.sizing.SizingMethod.Weights;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A share A, lots of ten of B, and a coin C of hundredths, on paper. */
class SizerTest {
    private static final SizingRules RULES = new SizingRules(List.of(Instrument.share("A"),
            new Instrument("B", "USD", 1, new Terms(10, 0, 1, true, 0, "")),
            new Instrument("C", "USD", 0.01)));
    private static final double NAN = Double.NaN;

    /** A cent a share, a dollar at least. */
    private static final OrderFees FEES = (bar, asset, steps) -> Math.max(1,
            0.01 * Math.abs(steps));

    private static SizingMarket market(OrderFees fees) {
        return new SizingMarket(3, 252, new double[]{NAN, NAN, NAN, 0.01, NAN, 0, -0.01, NAN, 0,
                0.03, 0.02, 0}, Map.of(14, new double[]{NAN, 0, 2, 1.5, 0.4, NAN}), fees);
    }

    private static Sizer sizer(Sizing sizing) {
        return new Sizer(sizing, RULES, market(FEES));
    }

    private static Sizing terms(double buffer, Rounding rounding, LeastOrder least,
            boolean feeAware) {
        return new Sizing(new Weights(), buffer, rounding, least, feeAware);
    }

    private static long quantity(Sizing sizing, int asset, double weight, double step,
            long held) {
        return sizer(sizing).quantity(new SizingClose(1, 1000, 1), asset, weight, 1, step, held);
    }

    /** .5·1000/33 = 15.15 of A; 95 of B in tens; −.3·1000·1.5/7 = −64.3. */
    @Test
    void weightsAreFractionsOfTheEquityTimesTheExposure() {
        assertThat(quantity(Sizing.WEIGHTS, 0, 0.5, 33, 0)).isEqualTo(15);
        assertThat(quantity(Sizing.WEIGHTS, 1, 0.95, 10, 0)).isEqualTo(90);
        assertThat(sizer(Sizing.WEIGHTS).quantity(new SizingClose(1, 1000, 9), 0, -0.3, 1.5, 7, 0))
                .isEqualTo(-64);
        assertThat(sizer(Sizing.WEIGHTS).factor(1, TargetPositions.of(1, 0, 0), new double[0]))
                .isEqualTo(1);
    }

    /** Without options it is what the rules of plain weights say, to the step. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void withoutTermsWeightsAreAsPlainOnesAre(long seed) {
        Random random = Seeds.random(seed);
        int asset = random.nextInt(3);
        double weight = random.nextGaussian();
        double equity = 1e6 * random.nextDouble();
        double exposure = 2 * random.nextDouble();
        double step = 0.01 + 100 * random.nextDouble();
        assertThat(sizer(Sizing.WEIGHTS).quantity(new SizingClose(0, equity, 1), asset, weight,
                exposure, step, random.nextInt(100)))
                .isEqualTo(RULES.quantity(asset, weight * exposure, equity, step));
    }

    /** Of 1000 are 950 left: .5·950/10 = 47.5. */
    @Test
    void whatIsHeldBackIsNotSized() {
        assertThat(quantity(terms(0.05, Rounding.TOWARD_ZERO, LeastOrder.NONE, false), 0, 0.5, 10,
                0)).isEqualTo(47);
    }

    /** In lots of one: 47.5 is as near to 47; in lots of ten: 45 to 40, 45.1 to 50. */
    @ParameterizedTest
    @CsvSource({"0, 0.475, 47", "0, -0.475, -47", "0, 0.4751, 48", "0, -0.4751, -48",
            "0, 0.4749, 47", "1, 0.45, 40", "1, 0.451, 50", "1, -0.451, -50", "1, 0.05, 0",
            "0, 0.0051, 1", "0, 0, 0"})
    void theNearestLotIsAsNearAsCanBe(int asset, double weight, long steps) {
        assertThat(quantity(terms(0, Rounding.NEAREST, LeastOrder.NONE, false), asset, weight, 10,
                0)).isEqualTo(steps);
    }

    /**
     * Less than 5 % of 1000, 50: of 20 shares at 10 held, 24.99 are 49.9 more and 25 are 50. What
     * closes or turns is ordered. Fractions of shares count: 24 may be 24.99.
     */
    @ParameterizedTest
    @CsvSource({"0.2499, 20, 20", "0.25, 20, 25", "0.15, 20, 15", "0.1501, 20, 20",
            "0, 1, 0", "0.0099, 4, 0", "-0.01, 1, -1", "0.01, -1, 1", "0.04, 0, 0",
            "0.05, 0, 5", "-0.0499, 0, 0", "-0.2, -16, -16"})
    void aSmallChangeIsLeft(double weight, long held, long wanted) {
        assertThat(quantity(terms(0, Rounding.TOWARD_ZERO, new LeastOrder(0.05, true), false), 0,
                weight, 10, held)).isEqualTo(wanted);
        assertThat(quantity(terms(0, Rounding.TOWARD_ZERO, new LeastOrder(50, false), false), 0,
                weight, 10, held)).isEqualTo(wanted);
    }

    /**
     * All of 1000 at 10 are 100, whose fee is 1: (1000 − 1)/10 = 99 fit. Of a step of 1 are 1000
     * for a fee of 10: 990 fit. Held already, 990 cost a dollar for the change: 999, which cost a
     * dollar as well. Short as long.
     */
    @ParameterizedTest
    @CsvSource({"1, 10, 0, 99", "1, 1, 0, 990", "1, 1, 990, 999", "-1, 10, 0, -99",
            "0.5, 10, 0, 49", "0.5, 10, 50, 50", "0.5, 10, 0, 49", "1, 999.5, 0, 0", "0, 10, 7, 0",
            "1, 999, 0, 1"})
    void theFeeIsTakenOffTheEquity(double weight, double step, long held, long wanted) {
        assertThat(quantity(terms(0, Rounding.TOWARD_ZERO, LeastOrder.NONE, true), 0, weight, step,
                held)).isEqualTo(wanted);
    }

    /** A fee that is all of the equity leaves nothing to buy with. */
    @Test
    void whatCostsMoreThanThereIsIsNotWanted() {
        Sizer dear = new Sizer(terms(0, Rounding.TOWARD_ZERO, LeastOrder.NONE, true), RULES,
                market((bar, asset, steps) -> 1000));
        assertThat(dear.quantity(new SizingClose(0, 1000, 1), 0, 1, 1, 10, 0)).isZero();
        assertThat(dear.quantity(new SizingClose(0, 1000, 1), 0, -1, 1, 10, 0)).isZero();
    }

    /**
     * .0025 of 100 000 held back leave 99 750; at 143.01 that is 697.5, with a fee of a cent each
     * off, 6.97, 697.45. Of 696.9 held it is less than a thousandth, 100, more: .6·143 = 85.8.
     */
    @Test
    void leansPresetIsAllOfIt() {
        Sizer lean = sizer(Sizing.LEAN);
        SizingClose close = new SizingClose(0, 100_000, 1);
        assertThat(lean.quantity(close, 0, 1, 1, 143.01, 0)).isEqualTo(697);
        assertThat(lean.quantity(close, 0, -1, 1, 143.01, 0)).isEqualTo(-697);
        assertThat(lean.quantity(close, 0, 1, 1, 143.01, 697)).isEqualTo(697);
        assertThat(lean.quantity(close, 0, 1, 1, 142.5, 699)).isEqualTo(699);
        assertThat(lean.quantity(close, 0, 1, 1, 142.5, 698)).isEqualTo(699);
    }

    /** Risk .01·1000·1.2 = 12, of 2·1.5 a share: 4; ranges that are none or unknown are no size. */
    @Test
    void averageRangesSayHowMuchIsAtRisk() {
        Sizing sizing = Sizing.of(new AverageRange(0.01, 2, 14));
        SizingClose close = new SizingClose(1, 1000, 1);
        assertThat(sizer(sizing).quantity(close, 0, 0.001, 1.2, 100, 0)).isEqualTo(4);
        assertThat(sizer(sizing).quantity(close, 0, -7, 1.2, 100, 0)).isEqualTo(-4);
        assertThat(sizer(sizing).quantity(close, 0, 0, 1.2, 100, 9)).isZero();
        assertThat(sizer(sizing).quantity(close, 1, 1, 1, 100, 0)).isEqualTo(10);
        assertThat(sizer(sizing).quantity(close, 2, 1, 1, 1, 0)).isZero();
        SizingClose before = new SizingClose(0, 1000, 1);
        assertThat(sizer(sizing).quantity(before, 0, 1, 1, 100, 5)).isZero();
        assertThat(sizer(sizing).quantity(before, 1, 1, 1, 100, 5)).isZero();
        assertThat(sizer(sizing).quantity(before, 2, 1, 1, 1, 5)).isEqualTo(2);
    }

    /** 100 units of C are 10 000 steps; 250 of money at .5 a step 500. */
    @Test
    void fixedAmountsDoNotDependOnTheEquity() {
        assertThat(quantity(Sizing.of(new Fixed(100, false)), 2, -0.5, 0.7, 0)).isEqualTo(-5000);
        assertThat(quantity(Sizing.of(new Fixed(250, true)), 2, 1, 0.5, 0)).isEqualTo(500);
        Sizer sizer = sizer(Sizing.of(new Fixed(250, true)));
        assertThat(sizer.quantity(new SizingClose(1, 3, 1), 0, 2, 1.5, 10, 0)).isEqualTo(75);
        assertThat(sizer.quantity(new SizingClose(1, 0, 1), 0, 2, 1.5, 10, 4)).isZero();
    }

    /** All weights times the factor of the close: .5·1.5·2·1000/10 = 150. */
    @Test
    void factorsMultiplyWeights() {
        Sizer kelly = sizer(Sizing.of(new Kelly(0.5, 2, 0.1, 2)));
        assertThat(kelly.quantity(new SizingClose(3, 1000, 1.5), 0, 0.5, 2, 10, 0))
                .isEqualTo(150);
        assertThat(kelly.isJoint()).isTrue();
        assertThat(kelly.ownReturns()).isEqualTo(2);
        Sizer target = sizer(Sizing.of(new VolatilityTarget(0.1, 3, 2)));
        assertThat(target.quantity(new SizingClose(3, 1000, 1.5), 0, 0.5, 2, 10, 0))
                .isEqualTo(150);
        assertThat(target.ownReturns()).isZero();
    }

    /** Of A three returns are known at bar 3, and not before; of B one. */
    @Test
    void nothingIsWantedOfWhatHasNoKnownRisk() {
        Sizer target = sizer(Sizing.of(new VolatilityTarget(0.1, 3, 2)));
        assertThat(target.quantity(new SizingClose(2, 1000, 1.5), 0, 0.5, 2, 10, 7)).isZero();
        assertThat(target.quantity(new SizingClose(3, 1000, 1.5), 1, 0.5, 2, 10, 70)).isZero();
        assertThat(target.isDue(2, TargetPositions.of(1, 1, 0))).isFalse();
        assertThat(target.isDue(3, TargetPositions.of(1, 0, 0))).isTrue();
        assertThat(target.isDue(3, TargetPositions.of(0, 1, 0))).isFalse();
        Sizer shorter = sizer(Sizing.of(new VolatilityTarget(0.1, 2, 2)));
        assertThat(shorter.isDue(2, TargetPositions.of(0.1, 0, 0))).isTrue();
        assertThat(shorter.isDue(3, TargetPositions.of(1, 1, 1))).isFalse();
    }

    @Test
    void aRangeIsDueWhenItIsFirstKnown() {
        Sizer sizer = sizer(Sizing.of(new AverageRange(0.01, 2, 14)));
        assertThat(sizer.isDue(0, TargetPositions.of(1, 1, 0))).isFalse();
        assertThat(sizer.isDue(0, TargetPositions.of(0, 0, 1))).isTrue();
        assertThat(sizer.isDue(1, TargetPositions.of(0, 0, 1))).isFalse();
        assertThat(sizer.isDue(1, TargetPositions.of(0, -1, 1))).isTrue();
        assertThat(sizer(Sizing.LEAN).isDue(1, TargetPositions.of(1, 1, 1))).isFalse();
    }

    @Test
    void withoutPriceOrCapitalNothingIsWanted() {
        for (SizingMethod method : List.of(new Weights(), new Fixed(1, true),
                new AverageRange(0.01, 2, 14), new Kelly(0.5, 2, 0.1, 2))) {
            Sizer sizer = sizer(Sizing.of(method));
            assertThat(sizer.quantity(new SizingClose(1, 1000, 1), 0, 1, 1, 0, 3)).isZero();
            assertThat(sizer.quantity(new SizingClose(1, -5, 1), 0, 1, 1, 10, 3)).isZero();
            assertThat(sizer.quantity(new SizingClose(1, NAN, 1), 0, 1, 1, 10, 3)).isZero();
        }
    }

    @Test
    void moreStepsThanADoubleCountsAreRefused() {
        assertThatThrownBy(() -> quantity(Sizing.of(new Fixed(1e20, false)), 0, 1, 10, 0))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("2^53");
    }

    /**
     * What is wanted is in whole lots, on the side of the weight; with its fee it is worth no more
     * than its part of what is not held back, and one lot more would be.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void valueAndFeeFitAndNoMoreWould(long seed) {
        Random random = Seeds.random(seed);
        double weight = random.nextGaussian();
        double step = 0.5 + 50 * random.nextDouble();
        double equity = 1000 + 1e5 * random.nextDouble();
        long lot = random.nextBoolean() ? 1 : 10;
        int asset = lot == 1 ? 0 : 1;
        long wanted = sizer(terms(0.01, Rounding.TOWARD_ZERO, LeastOrder.NONE, true)).quantity(
                new SizingClose(1, equity, 1), asset, weight, 1, step, 0);
        assertThat(wanted % lot).isZero();
        assertThat(Long.signum(wanted) * weight + 0.0).isNotNegative();
        double most = Math.abs(weight) * 0.99 * equity;
        long size = Math.abs(wanted);
        assertThat(size == 0 ? 0 : size * step + Math.abs(weight) * FEES.fee(1, asset, size))
                .isLessThanOrEqualTo(most * (1 + 1e-11));
        assertThat((size + lot + 1) * step + Math.abs(weight) * FEES.fee(1, asset, size + lot + 1))
                .isGreaterThan(most * (1 - 1e-11));
    }
}
