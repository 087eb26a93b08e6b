package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How many stops gave positions up in a bar. */
class StopFillsTest {
    private static final double[] DULL = flat(100, 1000);
    private static final double[] FALL = {100, 100, 80, 85, 1000};
    private static final double[] RISE = {100, 130, 100, 125, 1000};

    private static OrderPolicy exits(double stopLoss, double takeProfit, double trailing) {
        return new OrderPolicy(OrderStyle.MARKET, new ExitRules(OptionalDouble.of(stopLoss),
                OptionalDouble.of(takeProfit), OptionalDouble.of(trailing), OptionalInt.empty(),
                ExitRules.Reentry.ON_CHANGE));
    }

    private static HandDesk held(OrderPolicy policy, double[]... bars) {
        HandDesk hand = new HandDesk(Setup.of(bars), policy);
        hand.want(10);
        hand.next(2);
        return hand;
    }

    @Test
    void aStopLossCountsInTheBarThatFillsIt() {
        HandDesk hand = held(exits(0.1, 0.9, 0.5), DULL, DULL, FALL, DULL);
        assertThat(hand.position()).isZero();
        assertThat(hand.desk().stops(0)).isEqualTo(1);
        hand.next();
        assertThat(hand.desk().stops(0)).isZero();
    }

    @Test
    void aTrailingStopCountsAndAProfitTakenDoesNot() {
        HandDesk trailing = held(exits(0.5, 0.9, 0.1), DULL, DULL, FALL);
        assertThat(trailing.desk().stops(0)).isEqualTo(1);
        HandDesk profit = held(exits(0.5, 0.2, 0.4), DULL, DULL, RISE);
        assertThat(profit.position()).isZero();
        assertThat(profit.desk().stops(0)).isZero();
    }

    @Test
    void ofOrdersThoseCountThatGiveAPositionUp() {
        HandDesk hand = new HandDesk(Setup.of(DULL, DULL, FALL, RISE, FALL), OrderPolicy.PLAIN);
        hand.submit(OrderTicket.market(0, 10));
        hand.next();
        hand.submit(OrderTicket.stop(0, -4, 95));
        hand.submit(OrderTicket.stop(0, -4, 90).reducing());
        hand.submit(OrderTicket.limit(0, -2, 90));
        hand.next();
        assertThat(hand.position()).isZero();
        assertThat(hand.desk().stops(0)).as("the limit is none").isEqualTo(2);
        hand.submit(OrderTicket.stop(0, 5, 110));
        hand.next();
        assertThat(hand.position()).isEqualTo(5);
        assertThat(hand.desk().stops(0)).as("an entry").isZero();
        hand.submit(OrderTicket.stop(0, -2, 95));
        hand.submit(OrderTicket.stop(0, -8, 90));
        hand.next();
        assertThat(hand.position()).isEqualTo(-5);
        assertThat(hand.desk().stops(0)).as("two, of which one turns it").isEqualTo(2);
    }

    @Test
    void oneThatFillsInPartsCountsOnce() {
        HandDesk hand = new HandDesk(Setup.of(DULL, DULL, new double[]{100, 100, 80, 85, 40},
                flat(85, 40), flat(85, 400)).limited(0.1), exits(0.1, 0.9, 0.5));
        hand.want(10);
        hand.next(2);
        assertThat(hand.position()).isEqualTo(6);
        assertThat(hand.desk().stops(0)).isEqualTo(1);
        hand.next();
        assertThat(hand.position()).isEqualTo(2);
        assertThat(hand.desk().stops(0)).isZero();
    }

    @Test
    void copiesAndWhatIsReadBackCountTheSame() throws IOException {
        OrderPolicy policy = exits(0.1, 0.9, 0.5);
        HandDesk hand = held(policy, DULL, DULL, FALL, DULL);
        OrderDesk copied = hand.fresh(policy);
        copied.copyFrom(hand.desk());
        assertThat(copied.stops(0)).isEqualTo(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hand.desk().save(new DataOutputStream(bytes));
        OrderDesk loaded = hand.fresh(policy);
        loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(loaded.stops(0)).isEqualTo(1);
        copied.copyFrom(hand.fresh(policy));
        assertThat(copied.stops(0)).isZero();
        hand.replace(loaded);
        hand.next();
        assertThat(hand.desk().stops(0)).isZero();
    }

    @Test
    void theSameBarMatchedAgainCountsOnce() {
        OrderPolicy policy = exits(0.1, 0.9, 0.5);
        HandDesk hand = new HandDesk(Setup.of(DULL, DULL, FALL), policy);
        hand.want(10);
        hand.next();
        hand.handIn();
        OrderDesk before = hand.fresh(policy);
        before.copyFrom(hand.desk());
        hand.next();
        assertThat(hand.desk().stops(0)).isEqualTo(1);
        hand.endow(10, 0);
        hand.desk().copyFrom(before);
        assertThat(hand.desk().stops(0)).isZero();
        hand.desk().match(2, hand, Rations.NONE, hand);
        assertThat(hand.desk().stops(0)).isEqualTo(1);
        hand.endow(10, 0);
        hand.desk().copyFrom(before);
        hand.desk().match(2, hand, (asset, point, reference, quantity, all) -> 0, hand);
        assertThat(hand.desk().stops(0)).as("the fund got nothing").isZero();
    }
}
