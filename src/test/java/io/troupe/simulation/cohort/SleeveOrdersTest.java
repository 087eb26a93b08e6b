package io.troupe.simulation.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.cohort.BarSums.Column;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three sleeves of 1000 each and two shares at 10. */
class SleeveOrdersTest {
    private static final long CASH = 1_000_000_000;
    private static final double[] PRICES = {10, 10};

    private final SleeveBank bank = new SleeveBank(2, new long[]{CASH, CASH, CASH});
    private final SleeveOrders orders = orders(bank);

    private static SleeveOrders orders(SleeveBank bank) {
        bank.value(PRICES);
        return new SleeveOrders(bank, 2);
    }

    private static BarSums told(SleeveOrders orders) {
        BarSums sums = BarSums.at(new long[13], new BarSums.Shape(2, false), 0);
        orders.tell(sums);
        return sums;
    }

    /** Asset by asset: bought, sold, and the difference. */
    private static void assertSides(SleeveOrders orders, long... expected) {
        for (int asset = 0; asset < 2; asset++) {
            long bought = expected[2 * asset];
            long sold = expected[2 * asset + 1];
            assertThat(told(orders).get(Column.BUYS, asset)).as("bought of %d", asset)
                    .isEqualTo(bought);
            assertThat(told(orders).get(Column.SELLS, asset)).as("sold of %d", asset)
                    .isEqualTo(sold);
            assertThat(orders.orderTotal(asset)).isEqualTo(bought - sold);
        }
    }

    private void fill(int sleeve, int asset, long quantity) {
        bank.fill(sleeve, asset, quantity, 10_000_000 * quantity, 0);
        orders.filled(sleeve, asset, quantity);
    }

    @Test
    void whoBuysAndWhoSellsAreCountedApart() {
        assertSides(orders, 0, 0, 0, 0);
        orders.want(0, 0, 50);
        orders.want(1, 0, -20);
        orders.want(2, 0, 30);
        orders.want(2, 1, -7);
        assertSides(orders, 80, 20, 0, 7);
        assertThat(orders.open(0, 0)).isEqualTo(1);
        assertThat(orders.open(2, 0)).isEqualTo(3);
    }

    /** From buying 50 to selling 10, to buying 4, to nothing. */
    @Test
    void whoThinksAnewChangesSides() {
        orders.want(1, 0, 5);
        orders.want(0, 0, 50);
        assertSides(orders, 55, 0, 0, 0);
        orders.want(0, 0, -10);
        assertSides(orders, 5, 10, 0, 0);
        orders.want(0, 0, 4);
        assertSides(orders, 9, 0, 0, 0);
        orders.want(0, 0, 0);
        assertSides(orders, 5, 0, 0, 0);
        assertThat(orders.open(0, 0)).isZero();
    }

    /** 50 wanted, 30 filled; 20 to sell, of which 15. */
    @Test
    void whatIsFilledIsNoLongerOrdered() {
        orders.want(0, 0, 50);
        orders.want(1, 0, -20);
        fill(0, 0, 30);
        assertSides(orders, 20, 20, 0, 0);
        fill(1, 0, -15);
        assertSides(orders, 20, 5, 0, 0);
        assertThat(orders.order(0, 0)).isEqualTo(20);
        assertThat(orders.order(1, 0)).isEqualTo(-5);
        fill(0, 0, 20);
        fill(1, 0, -5);
        assertSides(orders, 0, 0, 0, 0);
        assertThat(orders.open(0, 0)).isZero();
        assertThat(orders.open(1, 0)).isZero();
    }

    /** Of 40 held 10 are wanted; 3:2 makes 60 and 15: 45 to sell. Then all is redeemed. */
    @Test
    void anOrderIsCountedAnewWhereTheHoldingIs() {
        orders.want(0, 0, 40);
        fill(0, 0, 40);
        orders.want(0, 0, 10);
        orders.want(1, 0, 8);
        assertSides(orders, 8, 30, 0, 0);
        bank.flow(0, 0, 20, 0);
        orders.recount(0, 0, 40, 15);
        assertSides(orders, 8, 45, 0, 0);
        orders.recount(1, 0, 0, 12);
        assertSides(orders, 12, 45, 0, 0);
        bank.flow(0, 0, -60, 0);
        orders.recount(0, 0, 60, 0);
        assertSides(orders, 12, 0, 0, 0);
        assertThat(orders.open(0, 0)).isZero();
    }

    /** A flow to what is wanted leaves no order, and one away from it makes one. */
    @Test
    void aFlowMayTurnAnOrder() {
        orders.want(0, 0, 10);
        bank.flow(0, 0, 25, 0);
        orders.recount(0, 0, 0, 10);
        assertSides(orders, 0, 15, 0, 0);
        bank.flow(0, 0, -15, 0);
        orders.recount(0, 0, 25, 10);
        assertSides(orders, 0, 0, 0, 0);
    }

    /** As of a checkpoint: of 40 wanted 25 are held; of −5 −12, so 7 are bought. */
    @Test
    void goesOnFromWhatWasWanted() {
        bank.load(1, new long[]{25, -12}, CASH, 3);
        orders.load(1, new long[]{40, -5});
        bank.load(2, new long[]{30, 0}, CASH, 0);
        orders.load(2, new long[]{10, 0});
        assertSides(orders, 15, 20, 7, 0);
        assertThat(orders.wanted(1, 0)).isEqualTo(40);
        assertThat(orders.open(1, 0)).isEqualTo(3);
        assertThat(orders.open(2, 0)).isEqualTo(1);
    }

    @Test
    void returnsToWhatItKept() {
        orders.want(0, 0, 50);
        orders.want(1, 0, -20);
        SleeveBank keptBank = new SleeveBank(2, new long[]{CASH, CASH, CASH});
        SleeveOrders kept = orders(keptBank);
        bank.save(keptBank);
        orders.save(kept);
        fill(0, 0, 50);
        orders.want(1, 0, 3);
        orders.want(1, 1, 9);
        assertSides(orders, 3, 0, 9, 0);
        keptBank.save(bank);
        kept.save(orders);
        assertSides(orders, 50, 20, 0, 0);
        assertThat(orders.open(0, 0)).isEqualTo(1);
        assertThat(orders.open(1, 0)).isEqualTo(1);
    }

    /** Whatever happens, the sums are those of the orders one by one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void sumsAreThoseOfAllOrders(long seed) {
        Random random = Seeds.random(seed);
        for (int n = 0; n < 60; n++) {
            int sleeve = random.nextInt(3);
            int asset = random.nextInt(2);
            long order = orders.order(sleeve, asset);
            switch (random.nextInt(3)) {
                case 0 -> orders.want(sleeve, asset, random.nextInt(-50, 50));
                case 1 -> fill(sleeve, asset, (long) (order * random.nextDouble()));
                default -> {
                    long held = bank.position(sleeve, asset);
                    bank.flow(sleeve, asset, random.nextInt(-50, 50), 0);
                    orders.recount(sleeve, asset, held, random.nextInt(-50, 50));
                }
            }
            for (int each = 0; each < 2; each++) {
                long bought = 0;
                long sold = 0;
                for (int k = 0; k < 3; k++) {
                    bought += Math.max(orders.order(k, each), 0);
                    sold += Math.max(-orders.order(k, each), 0);
                    assertThat(orders.open(k, 0) >> each & 1)
                            .isEqualTo(orders.order(k, each) == 0 ? 0 : 1);
                }
                assertThat(told(orders).get(Column.BUYS, each)).isEqualTo(bought);
                assertThat(told(orders).get(Column.SELLS, each)).isEqualTo(sold);
            }
        }
    }
}
