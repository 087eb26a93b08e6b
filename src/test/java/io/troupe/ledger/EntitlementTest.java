package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.model.FlowKind;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntitlementTest {
    private static final double TEN = 10_000_000;

    static LongStream seeds() {
        return Seeds.upTo(200);
    }

    private static Entitlement split(long numerator, long denominator) {
        return new Entitlement.Conversion(0, FlowKind.SPLIT, numerator, denominator, TEN);
    }

    /** 7 shares 3:2 are 10 and a half; half a new share is a third of an old one, 3.333333. */
    @Test
    void aConversionCutsOffTowardZeroAndPaysTheRest() {
        assertThat(split(3, 2).stepsAfter(7)).isEqualTo(10);
        assertThat(split(3, 2).cashMicros(7)).isEqualTo(3_333_333);
        assertThat(split(3, 2).stepsAfter(-7)).isEqualTo(-10);
        assertThat(split(3, 2).cashMicros(-7)).isEqualTo(-3_333_333);
        assertThat(split(1, 10).stepsAfter(-9)).isZero();
        assertThat(split(1, 10).cashMicros(-9)).isEqualTo(-90_000_000);
    }

    /** Steps are counted exactly where a double could not: 2^53 + 1 doubled. */
    @Test
    void aConversionCountsExactlyOrThrows() {
        long large = (1L << 53) + 1;
        assertThat(split(2, 1).stepsAfter(large)).isEqualTo(2 * large);
        assertThatThrownBy(() -> split(4, 3).stepsAfter(Long.MAX_VALUE / 2))
                .isInstanceOf(ArithmeticException.class);
    }

    /** A tiny price without the dividend would buy more than a ledger counts. */
    @Test
    void aReinvestmentBuysNoMoreThanALedgerCounts() {
        Entitlement dividend = new Entitlement.Reinvestment(0, 1_000_000, 1e-6);
        assertThatThrownBy(() -> dividend.stepsAfter(100_000))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("100000 steps");
        assertThatThrownBy(() -> dividend.stepsAfter(-100_000))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void borrowConcernsOnlyWhoIsShort() {
        Entitlement borrow = new Entitlement.Borrow(0, 1_000);
        assertThat(borrow.concerns(-1)).isTrue();
        assertThat(borrow.concerns(0)).isFalse();
        assertThat(borrow.concerns(1)).isFalse();
        assertThat(borrow.cashMicros(1)).isZero();
    }

    /**
     * 300 at 4 with 1 of dividend: 300 · 4 / 3 = 400. With 301: 401 and a third, one at 3: 1.00.
     */
    @Test
    void aReinvestedDividendBuysAtThePriceWithoutIt() {
        Entitlement dividend = new Entitlement.Reinvestment(0, 1_000_000, 3_000_000);
        assertThat(dividend.stepsAfter(300)).isEqualTo(400);
        assertThat(dividend.cashMicros(300)).isZero();
        assertThat(dividend.stepsAfter(301)).isEqualTo(401);
        assertThat(dividend.cashMicros(301)).isEqualTo(1_000_000);
        assertThat(dividend.stepsAfter(-301)).isEqualTo(-401);
        assertThat(dividend.cashMicros(-301)).isEqualTo(-1_000_000);
    }

    @Test
    void onlyWhoIsShortBorrows() {
        Entitlement borrow = new Entitlement.Borrow(0, 1.5);
        assertThat(borrow.concerns(3)).isFalse();
        assertThat(borrow.cashMicros(3)).isZero();
        assertThat(borrow.concerns(-3)).isTrue();
        assertThat(borrow.cashMicros(-3)).isEqualTo(-4);
        assertThat(borrow.stepsAfter(-3)).isEqualTo(-3);
    }

    @Test
    void anAmountThatNoLedgerHoldsThrows() {
        Entitlement dividend = new Entitlement.CashDividend(0, 1e300);
        assertThatThrownBy(() -> dividend.cashMicros(1)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("1.0E300 micros");
        Entitlement endless = new Entitlement.Reinvestment(0, 1, 1e-300);
        assertThatThrownBy(() -> endless.stepsAfter(1)).isInstanceOf(ArithmeticException.class);
    }

    /**
     * A holding is worth the same before and after, long as short, and less than a step is cash.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsWonOrLost(long seed) {
        Random random = Seeds.random(seed);
        long steps = random.nextInt(2_000_000) - 1_000_000L;
        double price = 1 + random.nextInt(300_000_000);
        long n = 1L + random.nextInt(20);
        long d = 1L + random.nextInt(20);
        Entitlement split = new Entitlement.Conversion(0, FlowKind.SPLIT, n, d, price);
        requireWorth(split, steps, price, price * d / n);
        double dividend = price * random.nextDouble() * 0.9;
        requireWorth(new Entitlement.Reinvestment(0, dividend, price - dividend), steps, price,
                price - dividend);
        assertThat(split.stepsAfter(-steps)).isEqualTo(-split.stepsAfter(steps));
        assertThat(split.cashMicros(-steps)).isEqualTo(-split.cashMicros(steps));
    }

    private static void requireWorth(Entitlement entitlement, long steps, double before,
            double after) {
        long cash = entitlement.cashMicros(steps);
        double worth = entitlement.stepsAfter(steps) * after + cash;
        double rounding = 0.5 + 1e-12 * Math.abs(steps * before);
        assertThat(worth).isCloseTo(steps * before, within(rounding));
        assertThat((double) Math.abs(cash)).isLessThanOrEqualTo(after + rounding);
        assertThat(Long.signum(cash) * Long.signum(steps)).isNotNegative();
    }

    /** The house is short of one in all, and its sleeves of four and long of three. */
    @Test
    void theHouseSettlesItsOwnBorrowingAndCrossesTheRest() {
        HouseLedger house = HouseLedger.of(new HouseLedger.Accounts(new long[]{-1}, 1000, 0,
                new long[1], 0, 0, 0, 0));
        HouseLedger.HouseFlow flow = house.book(new Entitlement.Borrow(0, 10),
                new HouseLedger.SleevesFlow(0, -4, -40));
        assertThat(flow.cashMicros()).isEqualTo(-10);
        assertThat(flow.nettingMicros()).isEqualTo(30);
        assertThat(flow.poolingMicros()).isZero();
        assertThat(house.cashMicros()).isEqualTo(990);
        assertThat(house.crossingsMicros()).isEqualTo(30);
        house.requireConserved(0, new long[]{-1}, 960);
    }

    /** Three long and four short, 3:2: 4 and −6, whose halves' cash the house just passes on. */
    @Test
    void theHouseHoldsWhatItsSleevesDoAfterASplit() {
        HouseLedger house = HouseLedger.of(new HouseLedger.Accounts(new long[]{-1}, 1000, 0,
                new long[1], 0, 0, 0, 0));
        long cash = split(3, 2).cashMicros(3) + split(3, 2).cashMicros(-4);
        assertThat(house.book(split(3, 2), new HouseLedger.SleevesFlow(-1, -1, cash))
                .cashMicros()).isEqualTo(3_333_333);
        assertThat(house.positions()).containsExactly(-2);
        assertThat(house.crossingsMicros()).isZero();
        house.requireConserved(0, new long[]{-2}, 1000 + 3_333_333);
    }
}
