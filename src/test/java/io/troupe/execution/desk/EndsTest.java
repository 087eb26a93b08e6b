package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.desk.Trial.Ends;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.OrderView;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Between which ends orders leave a position, by hand: every number is told by the orders. */
class EndsTest {
    private static final double[] DULL = flat(100, 1000);
    private static final Setup SETUP = Setup.of(DULL, DULL, DULL, DULL, DULL);
    private static final ExitRules STOP = exits(OptionalDouble.of(0.1), OptionalInt.empty());
    private final HandDesk hand = new HandDesk(SETUP, OrderPolicy.PLAIN);

    private static ExitRules exits(OptionalDouble stopLoss, OptionalInt maxBars) {
        return new ExitRules(stopLoss, OptionalDouble.empty(), OptionalDouble.empty(), maxBars,
                ExitRules.Reentry.ON_CHANGE);
    }

    private static HandDesk desk(OrderStyle style, ExitRules exits) {
        return new HandDesk(SETUP, new OrderPolicy(style, exits));
    }

    private static Ends ends(HandDesk of) {
        of.handIn();
        return Ends.of(of.desk(), of);
    }

    private static Ends certain(long steps) {
        return new Ends(steps, 0, 0, 0, 0);
    }

    private static Ends may(long buys, long sells) {
        return new Ends(0, buys, sells, 0, 0);
    }

    private static OrderTicket grouped(OrderTicket ticket) {
        return ticket.linked(new OrderLinks(3, OrderLinks.ALONE));
    }

    private static OrderStyle.Limit limit(int bars) {
        return new OrderStyle.Limit(new Offset(-100, Unit.BPS, 0), bars, Then.REPEAT);
    }

    @Test
    void aTargetAtTheMarketIsCertain() {
        hand.endow(10, 0);
        hand.want(30);
        assertThat(ends(hand)).isEqualTo(certain(20));
        hand.desk().reduceCertain(0, 15, hand, hand);
        assertThat(Ends.of(hand.desk(), hand)).isEqualTo(certain(15));
        hand.want(-5);
        assertThat(ends(hand)).isEqualTo(certain(-15));
    }

    @Test
    void sumsOfSleevesKeepBothSidesApart() {
        HandDesk other = new HandDesk(SETUP, OrderPolicy.PLAIN);
        hand.want(30);
        hand.handIn();
        other.want(-20);
        other.handIn();
        DeskEnds sums = new DeskEnds(1);
        hand.desk().addEnds(sums, hand);
        other.desk().addEnds(sums, other);
        assertThat(sums.certain(0)).isEqualTo(10);
        assertThat(sums.certainBuys()).containsExactly(30);
        assertThat(sums.certainSells()).containsExactly(20);
        assertThat(sums.isCertain()).isTrue();
        sums.clear();
        assertThat(sums.certainBuys(0) | sums.certainSells(0)).isZero();
    }

    @Test
    void whatASessionOrLatencyHoldsBackIsNotCertain() {
        HandDesk atClose = desk(new OrderStyle.Market(Session.CLOSE), ExitRules.NONE);
        atClose.want(30);
        assertThat(ends(atClose)).isEqualTo(may(30, 0));
        HandDesk atOpen = desk(new OrderStyle.Market(Session.OPEN), ExitRules.NONE);
        atOpen.want(30);
        assertThat(ends(atOpen)).isEqualTo(certain(30));
        Setup closes = new Setup(SETUP.bars(), SETUP.matching(), BarPoint.CLOSE,
                SETUP.volumeShare(), SETUP.slippage(), SETUP.fees(), SETUP.terms(),
                SETUP.sessions());
        HandDesk allAtClose = new HandDesk(closes,
                new OrderPolicy(new OrderStyle.Market(Session.CLOSE), ExitRules.NONE));
        allAtClose.want(30);
        assertThat(ends(allAtClose)).isEqualTo(certain(30));
        HandDesk late = new HandDesk(SETUP.late(1), OrderPolicy.PLAIN);
        late.want(30);
        assertThat(ends(late)).isEqualTo(may(30, 0));
        late.next();
        // the purchase comes before it could be taken back, and what is wanted is 50 below it
        late.want(-20);
        assertThat(ends(late)).isEqualTo(may(30, 50));
    }

    @Test
    void aLadderOnBothSidesCountsOnBoth() {
        hand.endow(10, 0);
        for (int step = 1; step <= 3; step++) {
            hand.submit(OrderTicket.limit(0, 5, 100 - step));
            hand.submit(OrderTicket.limit(0, -7, 100 + step));
        }
        assertThat(ends(hand)).isEqualTo(may(15, 21));
        hand.told();
        hand.desk().reduceBuys(0, 8, hand, hand);
        assertThat(Ends.of(hand.desk(), hand)).isEqualTo(may(8, 21));
        // 7 of the last ones first: all 5 of the third, 2 of the second
        assertThat(hand.told()).containsExactly("0 cancelled 0:4 limit", "0 working 0:2 limit");
        hand.desk().reduceSells(0, 0, hand, hand);
        assertThat(Ends.of(hand.desk(), hand)).isEqualTo(may(8, 0));
        assertThat(hand.desk().openOrders()).extracting(OrderView::rest).containsExactly(5L, 3L);
        assertThat(hand.desk().wanted(0)).isEqualTo(18);
    }

    @Test
    void ofAGroupTheLargestOfEachSideCounts() {
        hand.submit(grouped(OrderTicket.limit(0, 10, 95)));
        hand.submit(grouped(OrderTicket.stop(0, 6, 105)));
        hand.submit(grouped(OrderTicket.stop(0, -8, 90)));
        hand.submit(OrderTicket.limit(0, 2, 99));
        assertThat(ends(hand)).isEqualTo(may(12, 8));
        hand.told();
        hand.desk().reduceBuys(0, 8, hand, hand);
        // 2 of the last one, then the group of purchases to 8: the one of 6 is below that
        assertThat(hand.told()).containsExactly("0 cancelled 0:3 limit", "0 working 0:0 limit");
        hand.desk().reduceBuys(0, 4, hand, hand);
        assertThat(hand.told()).containsExactly("0 working 0:1 limit", "0 working 0:0 limit");
        assertThat(hand.desk().openOrders()).extracting(OrderView::rest)
                .containsExactly(4L, 4L, -8L);
    }

    @Test
    void theChildrenOfABracketSellWhatWasBoughtAndNoMore() {
        Setup slow = Setup.of(DULL, flat(100, 60), DULL).limited(0.1);
        HandDesk slowly = new HandDesk(slow, OrderPolicy.PLAIN);
        OrderId entry = slowly.submit(OrderTicket.market(0, 10));
        slowly.submit(OrderTicket.stop(0, -10, 90).reducing(), 7, entry);
        slowly.submit(OrderTicket.limit(0, -10, 110).reducing(), 7, entry);
        assertThat(ends(slowly)).isEqualTo(may(10, 0));
        slowly.next();
        // 6 are there, and may be sold again; 4 more may be bought
        assertThat(slowly.position()).isEqualTo(6);
        assertThat(ends(slowly)).isEqualTo(new Ends(0, 4, 0, 0, 6));
        slowly.desk().reduceBuys(0, 0, slowly, slowly);
        assertThat(Ends.of(slowly.desk(), slowly)).isEqualTo(new Ends(0, 0, 0, 0, 6));
    }

    @Test
    void anOrderThatWaitsForOneOfItsSideCountsBesideIt() {
        OrderId first = hand.submit(OrderTicket.limit(0, 10, 99));
        hand.submit(OrderTicket.limit(0, 5, 95), -1, first);
        OrderId second = hand.submit(OrderTicket.limit(0, -4, 105));
        hand.submit(OrderTicket.limit(0, 4, 100), -1, second);
        hand.submit(OrderTicket.limit(0, 3, 98), -1, second);
        // of those that wait for the sale one is set off against it
        assertThat(ends(hand)).isEqualTo(may(18, 4));
    }

    @Test
    void whatIsSetOffAgainstItsParentIsNotWhereSomethingElseExits() {
        hand.endow(-2, 0);
        OrderId first = hand.submit(OrderTicket.limit(0, 10, 99));
        hand.submit(OrderTicket.limit(0, -10, 105), -1, first);
        assertThat(ends(hand)).isEqualTo(may(10, 0));
        hand.submit(OrderTicket.stop(0, -10, 90).reducing());
        // bought, given up by the stop, and sold again: 10 below what is held at the worst
        assertThat(ends(hand)).isEqualTo(may(10, 10));
    }

    @Test
    void exitsTakeNoMoreThanIsHeld() {
        hand.endow(10, 0);
        hand.submit(OrderTicket.stop(0, -8, 90).reducing());
        assertThat(ends(hand)).isEqualTo(new Ends(0, 0, 0, 0, 8));
        hand.submit(OrderTicket.limit(0, -8, 110).reducing());
        hand.submit(OrderTicket.limit(0, 3, 110).reducing());
        hand.submit(OrderTicket.limit(0, 5, 99));
        assertThat(ends(hand)).isEqualTo(new Ends(0, 5, 0, 0, 10));
    }

    @Test
    void exitsOfAPolicyTakeAlsoWhatIsCertainToBeBought() {
        HandDesk with = desk(OrderStyle.MARKET, STOP);
        with.want(10);
        assertThat(ends(with)).isEqualTo(new Ends(10, 0, 0, 0, 10));
        with.next();
        assertThat(ends(with)).as("nothing happens to it").isEqualTo(new Ends(0, 0, 0, 0, 10));
        with.want(-4);
        assertThat(ends(with)).isEqualTo(new Ends(-14, 0, 0, 4, 0));
        HandDesk timed = desk(OrderStyle.MARKET,
                exits(OptionalDouble.empty(), OptionalInt.of(1)));
        timed.want(10);
        assertThat(ends(timed)).isEqualTo(certain(10));
        timed.next();
        assertThat(ends(timed)).as("its time is up").isEqualTo(new Ends(0, 0, 0, 0, 10));
    }

    @Test
    void whatATargetGivesUpOfAPositionIsAmongItsExits() {
        HandDesk with = desk(limit(0), STOP);
        with.endow(10, 0);
        with.want(4);
        assertThat(ends(with)).isEqualTo(new Ends(0, 0, 0, 0, 10));
        with.want(-5);
        assertThat(ends(with)).isEqualTo(new Ends(0, 0, 5, 0, 10));
        with.desk().reduceSells(0, 2, with, with);
        assertThat(Ends.of(with.desk(), with)).isEqualTo(new Ends(0, 0, 2, 0, 10));
        assertThat(with.desk().wanted(0)).isEqualTo(-2);
    }

    @Test
    void aStopLimitCountsFromTheBeginning() {
        hand.submit(OrderTicket.of(0, 9, OrderType.STOP_LIMIT,
                OrderPrices.stopLimit(105, 106)));
        assertThat(ends(hand)).isEqualTo(may(9, 0));
    }

    @Test
    void allThatIsLeftOfASlicedTargetCounts() {
        HandDesk sliced = desk(new OrderStyle.Sliced(Schedule.TWAP, 3, 0), ExitRules.NONE);
        sliced.want(30);
        assertThat(ends(sliced)).isEqualTo(may(30, 0));
        sliced.next();
        assertThat(sliced.position()).isEqualTo(10);
        assertThat(ends(sliced)).isEqualTo(may(20, 0));
        sliced.desk().reduceBuys(0, 6, sliced, sliced);
        assertThat(Ends.of(sliced.desk(), sliced)).isEqualTo(may(6, 0));
        sliced.next(2);
        assertThat(sliced.position()).isEqualTo(16);
    }

    @Test
    void whatHasBeenFilledOfAnOrderCountsNoMore() {
        HandDesk slowly = new HandDesk(Setup.of(DULL, flat(100, 40), DULL).limited(0.1),
                OrderPolicy.PLAIN);
        slowly.submit(OrderTicket.limit(0, 10, 100));
        slowly.next();
        assertThat(slowly.position()).isEqualTo(4);
        assertThat(ends(slowly)).isEqualTo(may(6, 0));
        slowly.desk().reduceBuys(0, 1, slowly, slowly);
        assertThat(slowly.desk().openOrders().getFirst().ticket().quantity()).isEqualTo(5);
    }

    @Test
    void aChangeThatIsUnderwayCountsIfItIsMore() {
        HandDesk late = new HandDesk(SETUP.late(1), OrderPolicy.PLAIN);
        OrderId id = late.submit(OrderTicket.limit(0, 10, 90));
        late.next();
        late.amend(id, 25, OrderPrices.limit(90));
        assertThat(ends(late)).isEqualTo(may(25, 0));
        late.desk().reduceBuys(0, 12, late, late);
        assertThat(Ends.of(late.desk(), late)).isEqualTo(may(12, 0));
        late.next(2);
        assertThat(late.desk().openOrders().getFirst().rest()).isEqualTo(12);
        late.cancel(id);
        assertThat(ends(late)).as("it may fill meanwhile").isEqualTo(may(12, 0));
    }

    @Test
    void ordersOfOneAssetAreKeptToReducing() {
        hand.endow(10, 0);
        hand.submit(OrderTicket.limit(0, 5, 95));
        hand.submit(OrderTicket.limit(0, -7, 105));
        hand.submit(OrderTicket.limit(0, -6, 106));
        hand.submit(OrderTicket.stop(0, -10, 90).reducing());
        hand.handIn();
        hand.told();
        hand.desk().cancel(0, OrderCause.HALTED, true, hand, hand);
        assertThat(hand.told()).containsExactly("0 cancelled 0:0 halted",
                "0 working 0:2 halted", "0 working 0:1 halted", "0 working 0:2 halted");
        assertThat(hand.desk().openOrders()).extracting(OrderView::rest)
                .containsExactly(-7L, -3L, -10L);
        assertThat(Ends.of(hand.desk(), hand)).isEqualTo(new Ends(0, 0, 0, 0, 10));
        assertThat(hand.desk().tradesByOrders(0)).isTrue();
        hand.desk().cancel(0, OrderCause.HALTED, false, hand, hand);
        assertThat(hand.desk().openOrders()).isEmpty();
        assertThat(hand.desk().tradesByOrders(0)).isFalse();
    }

    @Test
    void aTargetIsKeptToReducing() {
        hand.endow(10, 0);
        hand.want(25);
        hand.desk().cancel(0, OrderCause.HALTED, true, hand, hand);
        assertThat(ends(hand)).isEqualTo(certain(0));
        hand.want(-5);
        hand.desk().cancel(0, OrderCause.HALTED, true, hand, hand);
        assertThat(ends(hand)).isEqualTo(certain(-10));
        hand.want(4);
        hand.desk().cancel(0, OrderCause.HALTED, true, hand, hand);
        assertThat(ends(hand)).isEqualTo(certain(-6));
    }

    @Test
    void aWorkingLimitOfATargetIsTakenBack() {
        HandDesk limited = desk(limit(3), ExitRules.NONE);
        limited.want(10);
        limited.next();
        assertThat(ends(limited)).isEqualTo(may(10, 0));
        limited.told();
        limited.desk().cancel(0, OrderCause.HALTED, true, limited, limited);
        assertThat(limited.told()).containsExactly("1 cancelled 0:t0 halted");
        assertThat(ends(limited)).isEqualTo(may(0, 0));
        assertThat(limited.desk().openOrders()).isEmpty();
    }

    @Test
    void dayOrdersAndThoseThatWaitForNothingCountAlike() {
        hand.submit(OrderTicket.market(0, 3));
        hand.submit(OrderTicket.limit(0, 4, 98).during(TimeInForce.DAY));
        hand.submit(OrderTicket.limit(0, 5, 98).during(TimeInForce.FILL_OR_KILL));
        assertThat(ends(hand)).isEqualTo(may(12, 0));
    }
}
