package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.MarginRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.OrderId;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sleeve may order and must keep, worked out on paper: 1000 of cash, prices of 100. */
class DeskFundsTest {
    private static final long CASH = 1_000_000_000;

    private static HandDesk desk(BuyingPower power, Unaffordable then, Setup setup) {
        return desk(power, then, setup, OrderPolicy.PLAIN);
    }

    private static HandDesk desk(BuyingPower power, Unaffordable then, Setup setup,
            OrderPolicy policy) {
        HandDesk hand = new HandDesk(setup, policy, new MarginRules(power, then,
                MarginRates.uniform(1, 0.5, 0.25), 0.1, CallOrder.PRO_RATA));
        hand.endow(0, CASH);
        return hand;
    }

    private static Setup at(double... prices) {
        double[][] bars = new double[prices.length][];
        for (int bar = 0; bar < prices.length; bar++) {
            bars[bar] = flat(prices[bar], 1_000_000);
        }
        return Setup.of(bars);
    }

    /** 12 shares cost 1200: 10 are there for. Nothing is owed. */
    @Test
    void cashBuysWhatThereIs() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100, 100));
        hand.want(12);
        hand.next();
        assertThat(hand.told()).containsExactly("0 cut 12 to 10", "1 fill 0:t0 10 open 100.0");
        assertThat(hand.cashMicros()).isZero();
        hand.next();
        assertThat(hand.told()).isEmpty();
    }

    /** At 1 % of slippage and 2 an order a share costs 101: 9 of them and 2 are 911, 10 are 1012. */
    @Test
    void theWorstCostCounts() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100, 100)
                .with(new BasisPointSlippage(100), new PerShareCommission(0, 2_000_000)));
        hand.want(12);
        hand.next();
        assertThat(hand.position()).isEqualTo(9);
        assertThat(hand.cashMicros()).isEqualTo(89_000_000);
    }

    @Test
    void cashSellsNothingShortAndClosesAlways() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100, 100, 100));
        hand.want(5);
        hand.next();
        hand.want(-5);
        hand.next();
        assertThat(hand.position()).isZero();
    }

    /** Half is required: 1000 carry 2000. */
    @Test
    void marginBuysTwice() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 100));
        hand.want(30);
        hand.next();
        assertThat(hand.position()).isEqualTo(20);
    }

    @Test
    void whatIsRefusedIsNotOrderedAtAll() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.REFUSE, at(100, 100, 100));
        hand.want(12);
        hand.next();
        assertThat(hand.told()).containsExactly("0 cut 12 to 0");
        assertThat(hand.position()).isZero();
    }

    /** The first limit reserves 700; of the second 3 of 5 are there for. */
    @Test
    void earlierOrdersReserveTheirs() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(120, 120, 90));
        hand.submit(OrderTicket.limit(0, 7, 100));
        hand.submit(OrderTicket.limit(0, 5, 100));
        hand.next(2);
        assertThat(hand.told()).contains("0 cut 5 to 3", "0 working 0:1 unaffordable");
        assertThat(hand.position()).isEqualTo(10);
    }

    @Test
    void anOrderWithoutAnyFundsIsRefused() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.REFUSE, at(100, 100));
        hand.submit(OrderTicket.limit(0, 11, 100));
        hand.next();
        assertThat(hand.told()).contains("0 refused 0:0 unaffordable");
        assertThat(hand.position()).isZero();
    }

    /** 11 at 100 cannot be paid for, at 90 they can. */
    @Test
    void whatWaitsFillsWhereItCanBePaidFor() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.WAIT, at(100, 100, 90, 90));
        OrderId id = hand.submit(OrderTicket.market(0, 11));
        hand.next();
        assertThat(hand.position()).isZero();
        hand.next();
        assertThat(hand.position()).isEqualTo(11);
        assertThat(hand.told()).contains("2 filled 0:0 none");
        assertThat(id.decidedAt()).isZero();
    }

    /** It pays for whole lots of 4: of the 10 shares that there is the cash for, 8. */
    @Test
    void whatIsCutIsWholeLots() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100)
                .with(Setup.terms(4, 0, true)));
        hand.want(12);
        hand.next();
        assertThat(hand.told()).containsExactly("0 cut 12 to 8", "1 fill 0:t0 8 open 100.0");
    }

    /** The 1000 that 20 longs require come free by the order that gives them up. */
    @Test
    void marginTurnsAsFarAsItCarries() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 100));
        hand.want(20);
        hand.next();
        hand.told();
        hand.want(-30);
        hand.next();
        assertThat(hand.told()).containsExactly("1 working 1:t0 new-target",
                "1 cut -50 to -40", "1 working 1:t0 unaffordable",
                "2 fill 1:t0 -40 open 100.0", "2 filled 1:t0 none");
    }

    /** Half of 125 is 62.5: 1000 carry 16. At a limit below the close the close counts: 20. */
    @Test
    void aShortRequiresWhatItIsWorthAtItsLimit() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100));
        hand.submit(OrderTicket.limit(0, -25, 125));
        hand.handIn();
        assertThat(hand.told()).contains("0 cut -25 to -16");
        HandDesk low = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100));
        low.submit(OrderTicket.limit(0, -25, 80));
        low.handIn();
        assertThat(low.told()).contains("0 cut -25 to -20");
    }

    /** What is to be bought at 90 may never be there to be sold. */
    @Test
    void salesDoNotCountOnPurchases() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100));
        hand.endow(3, 0);
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.submit(OrderTicket.limit(0, -5, 110));
        hand.handIn();
        assertThat(hand.told()).contains("0 cut -5 to -3").doesNotContain("0 cut 5 to 0");
    }

    /** One of the two is filled: 10 at 100, but not 12 instead. */
    @Test
    void siblingsAreCutTogether() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 90));
        hand.submit(OrderTicket.limit(0, 12, 100).linked(new OrderLinks(1, -1)));
        hand.submit(OrderTicket.limit(0, 12, 95).linked(new OrderLinks(1, -1)));
        hand.next();
        assertThat(hand.told()).contains("0 cut 12 to 10", "0 working 0:0 unaffordable",
                "0 working 0:1 unaffordable");
        assertThat(hand.position()).isEqualTo(10);
    }

    /** Before its first bar nobody knows what it costs. */
    @Test
    void whatWasNeverTradedIsNotBought() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(Double.NaN, 100));
        hand.submit(OrderTicket.market(0, 1));
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 working 0:0 requested", "0 cut 1 to 0",
                "0 cancelled 0:0 unaffordable");
    }

    /** Nothing is left after 10 of 1000: what is cut to nothing is cancelled. */
    @Test
    void whatIsCutToNothingIsCancelled() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100));
        hand.submit(OrderTicket.market(0, 10));
        hand.submit(OrderTicket.market(0, 1));
        hand.handIn();
        assertThat(hand.told()).contains("0 cancelled 0:1 unaffordable");
        assertThat(hand.desk().refusal()).isEqualTo(OrderCause.NONE);
    }

    /** The second is paid for by what the first did not get. */
    @Test
    void whatIsRefusedIsRefusedAsAWhole() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.REFUSE, at(100, 100));
        hand.submit(OrderTicket.market(0, 11));
        hand.submit(OrderTicket.market(0, 10));
        hand.next();
        assertThat(hand.told()).contains("0 cut 11 to 0", "0 refused 0:0 unaffordable",
                "1 fill 0:1 10 open 100.0");
        assertThat(hand.desk().refusal()).isEqualTo(OrderCause.UNAFFORDABLE);
        HandDesk turning = desk(BuyingPower.CASH, Unaffordable.REFUSE, at(100, 100));
        turning.endow(5, 0);
        turning.want(-3);
        turning.next();
        assertThat(turning.told()).as("3 would be short").containsExactly("0 cut -8 to 0");
        assertThat(turning.desk().refusal()).isEqualTo(OrderCause.UNAFFORDABLE);
    }

    @Test
    void theFirstRefusalIsKept() throws IOException {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100, 100));
        hand.want(11);
        hand.next();
        assertThat(hand.desk().refusal()).as("cut, not refused").isEqualTo(OrderCause.NONE);
        hand.submit(OrderTicket.market(0, 0));
        hand.cancel(new OrderId(0, 0, 99));
        hand.handIn();
        assertThat(copied(hand).refusal()).isEqualTo(OrderCause.QUANTITY);
    }

    /** A change and a cancellation of what is not worked are refused too. */
    @Test
    void changesCanBeRefused() {
        HandDesk cancelling = desk(BuyingPower.CASH, Unaffordable.CUT, at(100, 100));
        cancelling.cancel(new OrderId(0, 0, 99));
        cancelling.handIn();
        assertThat(cancelling.desk().refusal()).isEqualTo(OrderCause.NO_SUCH_ORDER);
        HandDesk amending = desk(BuyingPower.CASH, Unaffordable.CUT, at(80, 80, 80));
        OrderId id = amending.submit(OrderTicket.limit(0, 1, 50));
        amending.next();
        amending.amend(id, 1, OrderPrices.limit(-1));
        amending.handIn();
        assertThat(amending.desk().refusal()).isEqualTo(OrderCause.PRICE);
    }

    /** A target waits as an order does: 10 at 90 cost what there is. */
    @Test
    void aTargetWaitsUntilThereIsTheCash() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.WAIT, at(110, 110, 110, 100));
        hand.want(10);
        hand.next(2);
        assertThat(hand.position()).isZero();
        hand.next();
        assertThat(hand.told()).contains("3 fill 0:t0 10 open 100.0");
        assertThat(hand.cashMicros()).isZero();
    }

    /** The 5 that are held are sold; the 3 beyond would be short. */
    @Test
    void whatWaitsStillReducesThePosition() {
        HandDesk hand = desk(BuyingPower.CASH, Unaffordable.WAIT, at(100, 100));
        hand.endow(5, 0);
        hand.want(-3);
        hand.next();
        assertThat(hand.told()).contains("1 fill 0:t0 -5 open 100.0");
        assertThat(hand.position()).isZero();
    }

    /**
     * 5 shares of 100 and 500 of cash: of 1000 of equity 250 are bound. 15 more need 750 at 100,
     * and 757.5 at 101. At the close of 101 equity is 1005, 252.5 are bound: what is left, 752.5, is
     * enough for 751.5 at 100.2.
     */
    @Test
    void marginThatWaitsCountsPositionsAtTheCloseBefore() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.WAIT, Setup.of(flat(100, 1000),
                flat(101, 1000), new double[]{100.2, 101, 100, 100, 1000}));
        hand.endow(5, -CASH / 2);
        hand.want(20);
        hand.next();
        assertThat(hand.position()).isEqualTo(5);
        hand.next();
        assertThat(hand.told()).contains("2 fill 0:t0 15 open 100.2");
    }

    /** 20 longs require 1000, and so do 20 shorts: that is all that 1000 of equity carry. */
    @Test
    void marginThatWaitsTurnsAsFarAsItCarries() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.WAIT, at(100, 100, 100, 100));
        hand.want(20);
        hand.next();
        hand.want(-20);
        hand.next();
        assertThat(hand.position()).isEqualTo(-20);
        hand.want(21);
        hand.next();
        assertThat(hand.position()).as("what is short is given up").isZero();
    }

    /**
     * 20 shares at 100 owe 1000. At 60 they are worth 1200 and the sleeve 200, where a quarter of
     * 1200 is required: 300. Kept may be what 200/1.1 carry, 727.27: 12.12 shares, so 8 are sold.
     */
    @Test
    void aCallSellsTheLeastThatRestoresWhatIsRequired() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 60, 60, 60));
        hand.want(20);
        hand.next(2);
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("2 working 2:t4 margin-call",
                "3 fill 2:t4 -8 open 60.0", "3 filled 2:t4 none");
        assertThat(hand.position()).isEqualTo(12);
        hand.next();
        assertThat(hand.told()).as("nothing is bought back").isEmpty();
    }

    /** However the strategy spreads its orders, a call is at the market. */
    @Test
    void aCallDoesNotWaitForAStyle() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 60, 60, 60),
                new OrderPolicy(new OrderStyle.Market(OrderStyle.Session.CLOSE), ExitRules.NONE));
        hand.want(20);
        hand.next(3);
        assertThat(hand.position()).isEqualTo(12);
        assertThat(hand.told()).contains("3 fill 2:t4 -8 open 60.0");
    }

    /** At 60 a call would sell 8 of 20; who wants none of them is not kept waiting. */
    @Test
    void whoWantsLessThanTheCallLeavesGetsThat() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 60, 60));
        hand.want(20);
        hand.next(2);
        hand.told();
        hand.want(3);
        hand.next();
        assertThat(hand.told()).containsExactly("2 working 2:t4 margin-call",
                "3 fill 2:t4 -17 open 60.0", "3 filled 2:t4 none");
    }

    /**
     * 10 of each of two assets on 1000 of debt. The first falls to 30: equity 300, where a quarter of
     * 1300 is required, 325. To 300/1.1 are missing 52.27, of 7.5 a share: 7 of the loser. What of
     * the other is sold is sold, and what would be bought is not.
     */
    @Test
    void whatIsNotCalledMayStillBeReduced() {
        DeskTerms terms = new DeskTerms(new long[]{1, 1}, new double[]{1, 1}, new double[]{0, 0},
                new boolean[]{true, true});
        double[] dull = flat(100, 1000);
        HandDesk hand = new HandDesk(Setup.of(dull, dull, dull, dull, flat(30, 1000), dull,
                flat(30, 1000), dull).with(terms).sessions(0, 0, 1, 1, 2, 2, 3, 3),
                OrderPolicy.PLAIN,
                new MarginRules(BuyingPower.MARGIN, Unaffordable.CUT,
                        MarginRates.uniform(2, 0.5, 0.25), 0.1, CallOrder.LOSERS_FIRST));
        hand.endow(0, CASH);
        hand.submit(OrderTicket.market(0, 10));
        hand.submit(OrderTicket.market(1, 10));
        hand.next(2);
        hand.told();
        hand.submit(OrderTicket.market(1, -4));
        hand.submit(OrderTicket.limit(1, 1, 100));
        hand.next();
        assertThat(hand.told()).contains("2 cancelled 2:1 margin-call",
                "3 fill 2:0 -4 open 100.0")
                .anyMatch(line -> line.startsWith("3 fill 2:t") && line.contains(" -7 open 30.0"));
        assertThat(hand.desk().wanted(0)).isEqualTo(3);
    }

    @Test
    void ordersOfACallAreNoMatterOfTheFundsLimits() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 60, 60));
        hand.want(20);
        hand.next(2);
        hand.handIn();
        assertThat(hand.desk().wanted(0)).isEqualTo(12);
        assertThat(hand.desk().ordered(0, hand)).isZero();
    }

    /** 20 at 70 on 1200 of debt: 200 of 350. Kept are 200/1.1 of it: 20 − 9.6, so 10 are sold. */
    @Test
    void aCallTakesBackWhatAStyleWorks() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 70, 70),
                new OrderPolicy(new OrderStyle.Sliced(OrderStyle.Schedule.TWAP, 2, 0),
                        ExitRules.NONE));
        hand.want(20);
        hand.next();
        hand.endow(10, -3 * CASH / 2);
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 cancelled 0:t0 margin-call",
                "1 working 1:t4 margin-call", "2 fill 1:t4 -10 open 70.0",
                "2 filled 1:t4 none");
    }

    /** At 45 the sleeve is worth −100: all is sold, and nothing bought any more. */
    @Test
    void whoHasLostEverythingIsOut() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 45, 45, 45, 45));
        hand.want(20);
        hand.next(3);
        assertThat(hand.position()).isZero();
        hand.told();
        hand.want(5);
        hand.submit(OrderTicket.market(0, 5));
        hand.next();
        assertThat(hand.told()).containsExactly("3 refused 3:0 margin-call");
        assertThat(hand.position()).isZero();
    }

    /**
     * What increases is taken back at a call, what reduces lives on. 19 shares owe 900; at 60 the
     * sleeve has 240, which carries 872.72: 14.5 shares, so 5 are sold.
     */
    @Test
    void aCallTakesBackWhatIncreases() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 60, 60));
        hand.submit(OrderTicket.market(0, 19));
        hand.next();
        hand.submit(OrderTicket.limit(0, 1, 10));
        hand.submit(OrderTicket.stop(0, -19, 5).reducing());
        hand.next();
        hand.told();
        hand.next();
        assertThat(hand.told()).contains("2 cancelled 1:0 margin-call",
                "3 fill 2:t4 -5 open 60.0").doesNotContain("2 cancelled 1:1 margin-call");
    }

    @Test
    void whatAnAccountNeedsIsCopiedAndSaved() throws IOException {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 45, 45, 45, 45));
        hand.want(20);
        hand.next(3);
        hand.replace(copied(hand));
        hand.told();
        hand.want(5);
        hand.next();
        assertThat(hand.told()).isEqualTo(List.of());
    }

    /** A desk that was saved, read and copied. */
    private static OrderDesk copied(HandDesk hand) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hand.desk().save(new DataOutputStream(bytes));
        OrderDesk restored = hand.fresh(OrderPolicy.PLAIN);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        OrderDesk copy = hand.fresh(OrderPolicy.PLAIN);
        copy.copyFrom(restored);
        return copy;
    }
}
