package io.troupe.execution.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What working orders leave, worked out on paper: shares at 10, a commission of 1 an order. */
class OrderFundsTest {
    private static OrderFunds funds(BuyingPower power, Unaffordable then) {
        OrderFunds funds = new OrderFunds(new MarginRules(power, then,
                MarginRates.uniform(1, 0.5, 0.25), 0, CallOrder.PRO_RATA));
        funds.begin(1000, 3000, 500);
        return funds;
    }

    private static long buy(OrderFunds funds, long steps) {
        return funds.take(false, steps, 1, count -> 10.0 * count, 0.5, count -> 1);
    }

    @Test
    void withoutABoundEverythingIsOrdered() {
        assertEquals(1_000_000, buy(funds(BuyingPower.NONE, Unaffordable.CUT), 1_000_000));
    }

    /** 60 cost 601 and leave 399: 39 shares for 390 and 1; then 8 are left, and 1 for nothing. */
    @Test
    void cashIsReservedByEarlierOrders() {
        OrderFunds funds = funds(BuyingPower.CASH, Unaffordable.CUT);
        assertEquals(60, buy(funds, 60));
        assertEquals(39, buy(funds, 60));
        assertEquals(0, buy(funds, 1));
    }

    @Test
    void cashSellsNothingShort() {
        OrderFunds funds = funds(BuyingPower.CASH, Unaffordable.CUT);
        assertEquals(0, funds.take(true, 5, 1, count -> 10.0 * count, 0.5, count -> 1));
        assertEquals(99, buy(funds, 200));
    }

    /** 2500 are free, a share takes 5: 499 shares for 2495 and 1; not 500. */
    @Test
    void marginTakesItsFraction() {
        assertEquals(499, buy(funds(BuyingPower.MARGIN, Unaffordable.CUT), 600));
        assertEquals(499, buy(funds(BuyingPower.MARGIN, Unaffordable.CUT), 499));
    }

    @Test
    void whatIsRefusedOrWaitsReservesNothing() {
        for (Unaffordable then : new Unaffordable[]{Unaffordable.REFUSE, Unaffordable.WAIT}) {
            OrderFunds funds = funds(BuyingPower.CASH, then);
            assertEquals(0, buy(funds, 100));
            assertEquals(99, buy(funds, 99));
        }
    }

    @Test
    void partsAreWholeLots() {
        OrderFunds funds = funds(BuyingPower.CASH, Unaffordable.CUT);
        assertEquals(80, funds.take(false, 200, 20, count -> 10.0 * count, 0.5, count -> 1));
    }

    @Test
    void theLastStepOfAnOddRestIsAffordableAsAWhole() {
        OrderFunds funds = funds(BuyingPower.CASH, Unaffordable.CUT);
        assertEquals(85, funds.take(false, 85, 20, count -> 10.0 * count, 0.5, count -> 1));
    }
}
