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
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
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
    void whatAnAccountNeedsIsCopiedAndSaved() {
        HandDesk hand = desk(BuyingPower.MARGIN, Unaffordable.CUT, at(100, 100, 45, 45, 45, 45));
        hand.want(20);
        hand.next(3);
        OrderDesk copy = new OrderDesk(hand.setup().rules(), new MarginRules(BuyingPower.MARGIN,
                Unaffordable.CUT, MarginRates.uniform(1, 0.5, 0.25), 0.1, CallOrder.PRO_RATA),
                OrderPolicy.PLAIN, 0, "hand");
        copy.copyFrom(hand.desk());
        hand.replace(copy);
        hand.told();
        hand.want(5);
        hand.next();
        assertThat(hand.told()).isEqualTo(List.of());
    }
}
