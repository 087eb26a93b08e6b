package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import org.junit.jupiter.api.Test;

/** Working orders when an instrument splits or is delisted. */
class SplitsTest {
    private static final double[] DULL = flat(100, 1000);

    private static HandDesk hand(Setup setup) {
        return new HandDesk(setup, OrderPolicy.PLAIN);
    }

    @Test
    void quantitiesAndPricesChangeInProportion() {
        HandDesk hand = hand(Setup.of(DULL, DULL).with(Setup.terms(1, 0.01, true)));
        hand.submit(OrderTicket.limit(0, 5, 90.03));
        hand.submit(OrderTicket.of(0, -5, OrderType.TRAILING_STOP_LIMIT,
                new OrderPrices(Double.NaN, 95, 4, false, 0.5)));
        hand.handIn();
        hand.told();
        hand.desk().recount(0, steps -> 2 * steps, 0.5, hand);
        assertThat(hand.told()).containsExactly("0 working 0:0 split", "0 working 0:1 split");
        assertThat(hand.desk().openOrders().getFirst().ticket())
                .isEqualTo(OrderTicket.limit(0, 10, 45.01));
        assertThat(hand.desk().openOrders().getLast().ticket()).isEqualTo(OrderTicket.of(0, -10,
                OrderType.TRAILING_STOP_LIMIT,
                new OrderPrices(Double.NaN, 47.5, 2, false, 0.25)));
        assertThat(hand.desk().openOrders().getLast().stop()).isEqualTo(47.5);
    }

    @Test
    void whatIsNoLotAnyMoreIsDropped() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL).with(Setup.terms(10, 0, true)));
        hand.submit(OrderTicket.limit(0, 50, 90));
        hand.submit(OrderTicket.limit(0, 30, 90));
        hand.handIn();
        hand.told();
        hand.desk().recount(0, steps -> steps / 4, 4, hand);
        assertThat(hand.told()).containsExactly("0 working 0:0 split", "0 cancelled 0:1 split");
        assertThat(hand.desk().openOrders()).extracting(view -> view.ticket().quantity())
                .containsExactly(10L);
    }

    @Test
    void aSplitInTheLifeOfABracketIsAsInAdjustedPrices() {
        double[][] traded = {DULL, new double[]{100, 102, 98, 101, 40}, flat(50, 80),
                new double[]{51, 56, 50, 55, 80}};
        double[][] adjusted = {flat(50, 2000), new double[]{50, 51, 49, 50.5, 80}, flat(50, 80),
                new double[]{51, 56, 50, 55, 80}};
        HandDesk split = hand(Setup.of(traded).limited(0.1));
        bracket(split, 6, 99, 94, 108);
        split.next();
        split.endow(split.position(), 0);
        split.desk().recount(0, steps -> 2 * steps, 0.5, split);
        split.next(2);
        HandDesk plain = hand(Setup.of(adjusted).limited(0.1));
        bracket(plain, 12, 49.5, 47, 54);
        plain.next(3);
        assertThat(split.position()).isEqualTo(plain.position());
        assertThat(split.cashMicros()).isEqualTo(plain.cashMicros());
        assertThat(split.desk().openOrders()).isEqualTo(plain.desk().openOrders());
    }

    private static void bracket(HandDesk hand, long quantity, double entry, double stop,
            double target) {
        OrderId id = hand.submit(OrderTicket.limit(0, quantity, entry));
        hand.submit(OrderTicket.stop(0, -quantity, stop).reducing(), 7, id);
        hand.submit(OrderTicket.limit(0, -quantity, target).reducing(), 7, id);
    }

    @Test
    void delistingEndsEverything() {
        HandDesk hand = hand(Setup.of(DULL, DULL, DULL));
        hand.submit(OrderTicket.limit(0, 5, 90).during(TimeInForce.GOOD_TILL_CANCELLED));
        hand.next();
        hand.told();
        hand.desk().delist(0, hand);
        assertThat(hand.told()).containsExactly("1 cancelled 0:0 delisted");
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.handIn();
        assertThat(hand.told()).containsExactly("1 refused 1:0 instrument");
    }
}
