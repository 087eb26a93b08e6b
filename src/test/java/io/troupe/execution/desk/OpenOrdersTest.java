package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.OrderView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a strategy sees of its working orders: bars at 100, 100, 106 and 112 give 10 units each. */
class OpenOrdersTest {
    private final HandDesk hand = new HandDesk(Setup.of(flat(100, 20), flat(100, 20),
            flat(106, 20), flat(112, 20)).limited(0.5), OrderPolicy.PLAIN);

    private OrderView only() {
        assertThat(hand.desk().openOrders()).hasSize(1);
        return hand.desk().openOrders().getFirst();
    }

    @Test
    void anOrderTellsHowMuchOfItWasFilledAndWhatThatCostOnAverage() {
        OrderId id = hand.submit(OrderTicket.market(0, 30));
        hand.handIn();
        OrderView before = only();
        assertThat(before.id()).isEqualTo(id);
        assertThat(before.state()).isEqualTo(OrderState.WORKING);
        assertThat(before.filled()).isZero();
        assertThat(before.averagePrice()).isNaN();
        assertThat(before.stop()).isNaN();
        hand.next();
        assertThat(only().averagePrice()).isEqualTo(100);
        hand.next();
        assertThat(only().filled()).isEqualTo(20);
        assertThat(only().averagePrice()).isEqualTo(103); // (10·100 + 10·106) / 20
        assertThat(only().rest()).isEqualTo(10);
        hand.next();
        assertThat(hand.desk().openOrders()).isEmpty();
    }

    @Test
    void aSaleTellsItToo() {
        hand.endow(30, 0);
        hand.submit(OrderTicket.market(0, -30));
        hand.next(2);
        assertThat(only().filled()).isEqualTo(-20);
        assertThat(only().averagePrice()).isEqualTo(103);
    }

    @Test
    void aSplitChangesItAsItChangesThePrice() {
        hand.submit(OrderTicket.market(0, 30));
        hand.next(2);
        hand.desk().recount(0, steps -> 2 * steps, 0.5, hand);
        assertThat(only().filled()).isEqualTo(40);
        assertThat(only().averagePrice()).isEqualTo(51.5);
    }

    @Test
    void itIsTheSameOfADeskThatWasSavedOrCopied() throws IOException {
        hand.submit(OrderTicket.market(0, 30));
        hand.next(2);
        OrderView seen = only();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hand.desk().save(new DataOutputStream(bytes));
        OrderDesk loaded = hand.fresh(OrderPolicy.PLAIN);
        loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        OrderDesk copied = hand.fresh(OrderPolicy.PLAIN);
        copied.copyFrom(hand.desk());
        assertThat(loaded.openOrders()).containsExactly(seen);
        assertThat(copied.openOrders()).containsExactly(seen);
        assertThat(seen.of(5).ticket().asset()).isEqualTo(5);
        assertThat(seen.of(5).of(0)).isEqualTo(seen);
    }
}
