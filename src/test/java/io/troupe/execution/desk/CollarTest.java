package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import io.troupe.model.orders.OrderTicket;
import org.junit.jupiter.api.Test;

/** Orders whose prices are further from the last close than a fifth, unless they only reduce. */
class CollarTest {
    private static final double[] DULL = flat(100, 1000);
    private static final OrderPolicy PLAIN = OrderPolicy.PLAIN;

    private static HandDesk desk(OrderPolicy policy, double collar, Setup setup) {
        HandDesk hand = new HandDesk(setup, policy);
        hand.replace(hand.collared(policy, collar));
        return hand;
    }

    private static HandDesk desk(double[]... bars) {
        return desk(PLAIN, 0.2, Setup.of(bars));
    }

    private static OrderTicket of(OrderType type, OrderPrices prices) {
        return OrderTicket.of(0, 5, type, prices);
    }

    private static void isRefused(boolean refused, OrderTicket ticket) {
        HandDesk hand = desk(DULL, DULL);
        hand.submit(ticket);
        hand.handIn();
        assertThat(hand.told()).as("%s", ticket)
                .containsExactly(refused ? "0 refused 0:0 collar" : "0 working 0:0 requested");
        assertThat(hand.desk().refusal()).isEqualTo(refused ? OrderCause.COLLAR : OrderCause.NONE);
    }

    @Test
    void aPriceMayBeAFifthAwayAndNoMore() {
        isRefused(false, OrderTicket.limit(0, 5, 80));
        isRefused(true, OrderTicket.limit(0, 5, 79.99));
        isRefused(false, OrderTicket.limit(0, -5, 120));
        isRefused(true, OrderTicket.limit(0, -5, 120.01));
        isRefused(false, OrderTicket.stop(0, 5, 120));
        isRefused(true, OrderTicket.stop(0, 5, 120.01));
        isRefused(true, OrderTicket.stop(0, -5, 79.99));
        isRefused(false, OrderTicket.market(0, 5));
    }

    @Test
    void bothPricesCount() {
        isRefused(false, of(OrderType.STOP_LIMIT, OrderPrices.stopLimit(119, 120)));
        isRefused(true, of(OrderType.STOP_LIMIT, OrderPrices.stopLimit(119, 121)));
        isRefused(true, of(OrderType.STOP_LIMIT, OrderPrices.stopLimit(121, 110)));
    }

    @Test
    void aTrailingStopIsAsFarAsItTrailsOrWhereItStands() {
        isRefused(false, of(OrderType.TRAILING_STOP, OrderPrices.trailing(20)));
        isRefused(true, of(OrderType.TRAILING_STOP, OrderPrices.trailing(21)));
        isRefused(true, OrderTicket.of(0, -5, OrderType.TRAILING_STOP,
                OrderPrices.trailing(21)));
        isRefused(true, of(OrderType.TRAILING_STOP, OrderPrices.trailingFraction(0.21)));
        isRefused(true, of(OrderType.TRAILING_STOP,
                new OrderPrices(Double.NaN, 121, 5, false, Double.NaN)));
        isRefused(false, of(OrderType.TRAILING_STOP_LIMIT,
                OrderPrices.trailing(15).withLimitOffset(5)));
        isRefused(true, of(OrderType.TRAILING_STOP_LIMIT,
                OrderPrices.trailing(15).withLimitOffset(6)));
    }

    @Test
    void whatOnlyReducesMayHaveAnyPrice() {
        isRefused(false, OrderTicket.limit(0, -5, 300).reducing());
        isRefused(false, OrderTicket.stop(0, -5, 10).reducing());
    }

    @Test
    void itIsCancelledWhenThePriceHasMovedAway() {
        HandDesk hand = desk(DULL, flat(110, 10), flat(112.5, 10), flat(112.6, 10), DULL);
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.submit(OrderTicket.limit(0, -5, 300).reducing());
        hand.next(2);
        hand.handIn();
        hand.told();
        assertThat(hand.desk().openOrders()).as("90 is 20 % from 112.5").hasSize(2);
        hand.next();
        hand.handIn();
        assertThat(hand.told()).containsExactly("3 cancelled 0:0 collar");
        assertThat(hand.desk().refusal()).isEqualTo(OrderCause.NONE);
    }

    @Test
    void itIsNotWhereNothingWasTraded() {
        double[] halted = {200, 200, 200, 200, 0};
        HandDesk hand = desk(DULL, halted, DULL);
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.next();
        hand.handIn();
        assertThat(hand.desk().openOrders()).hasSize(1);
    }

    @Test
    void oneThatWasTriggeredHasNoStopAnyMore() {
        Setup setup = Setup.of(DULL, new double[]{100, 111, 100, 108, 30}, flat(140, 10), DULL)
                .limited(0.1);
        HandDesk hand = desk(PLAIN, 0.2, setup);
        hand.submit(OrderTicket.stop(0, 5, 110));
        hand.submit(of(OrderType.STOP_LIMIT, OrderPrices.stopLimit(111, 110)));
        hand.next();
        assertThat(hand.position()).isEqualTo(3);
        hand.next();
        hand.handIn();
        // the rest is at the market; the limit of the other one is 30 below 140, more than 28
        assertThat(hand.desk().openOrders()).extracting(view -> view.id().number())
                .containsExactly(5);
        assertThat(hand.told()).contains("2 cancelled 0:1 collar");
    }

    @Test
    void aChangeBeyondItIsRefusedAndTheOrderStays() {
        HandDesk hand = desk(DULL, DULL);
        OrderId id = hand.submit(OrderTicket.limit(0, 5, 90));
        hand.handIn();
        hand.told();
        hand.amend(id, 5, OrderPrices.limit(79));
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 working 0:0 collar");
        assertThat(hand.desk().openOrders().getFirst().ticket().prices().limit()).isEqualTo(90);
        hand.amend(id, 0, OrderPrices.limit(79));
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 cancelled 0:0 requested");
    }

    @Test
    void aChangeThatIsUnderwayEndsItToo() {
        HandDesk hand = desk(PLAIN, 0.2, Setup.of(DULL, flat(96, 10), flat(120, 10), DULL).late(2));
        OrderId id = hand.submit(OrderTicket.limit(0, 5, 97));
        hand.next();
        hand.amend(id, 5, OrderPrices.limit(77));
        hand.next();
        hand.handIn();
        // 97 is 19 % below 120, and 77 more
        assertThat(hand.desk().openOrders()).isEmpty();
    }

    private static OrderPolicy limits(int bps) {
        return new OrderPolicy(new OrderStyle.Limit(new Offset(bps, Unit.BPS, 0), 5, Then.REPEAT),
                ExitRules.NONE);
    }

    @Test
    void aStyleBeyondItOrdersNothing() {
        HandDesk hand = desk(limits(-2100), 0.2, Setup.of(DULL, DULL, DULL));
        hand.want(10);
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 refused 0:t0 collar");
        assertThat(hand.desk().wanted(0)).isZero();
        hand.next();
        assertThat(hand.told()).as("it is not wanted any more").isEmpty();
        hand.want(10);
        hand.handIn();
        assertThat(hand.told()).containsExactly("1 refused 1:t0 collar");
    }

    @Test
    void aStylesLimitIsTakenBackWhenThePriceHasMovedAwayAndSetAnewWhenItIsWanted() {
        HandDesk hand = desk(limits(-1000), 0.2,
                Setup.of(DULL, flat(112.5, 10), flat(112.6, 10), DULL, DULL));
        hand.want(10);
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:t0 new-target");
        hand.handIn();
        assertThat(hand.told()).containsExactly("2 cancelled 0:t0 collar");
        assertThat(hand.desk().wanted(0)).isZero();
        hand.next();
        hand.want(10);
        hand.handIn();
        assertThat(hand.told()).containsExactly("3 working 3:t0 new-target");
        assertThat(hand.desk().openOrders().getFirst().ticket().prices().limit()).isEqualTo(90);
    }

    @Test
    void anOldOrderIsReplacedByNoneIfTheNewOneIsBeyondIt() {
        HandDesk hand = desk(limits(-1000), 0.05, Setup.of(DULL, DULL));
        hand.want(10);
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 refused 0:t0 collar");
    }

    @Test
    void itIsMoreThanNothing() {
        assertThatThrownBy(() -> desk(PLAIN, 0, Setup.of(DULL)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("collar");
    }
}
