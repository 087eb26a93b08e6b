package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {
    @Test
    void aMarketOrderIsNamedByBarSleeveAndAsset() {
        assertThat(Order.market(3, 5, 1, -7)).isEqualTo(new Order(new OrderId(3, 5, 1), 1, -7,
                OrderType.MARKET, TimeInForce.NEXT_BAR));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -2, 0", "0, 0, -1"})
    void anIdIsOfABarASleeveAndANumber(int bar, int sleeve, int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderId(bar, sleeve, number))
                .withMessageContaining(bar + ", " + sleeve + ", " + number);
        assertThat(new OrderId(0, OrderId.HOUSE, 0).sleeve()).isEqualTo(-1);
        assertThat(new OrderId(0, OrderId.OVERLAY, 0).sleeve()).isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7, 1", "-7, -7", "-7, -1"})
    void whatIsApprovedIsAPartOfTheOrder(long ordered, long approved) {
        Order order = Order.market(3, 5, 1, ordered);
        assertThat(new ApprovedOrder(order, approved).order()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "7, 8", "7, -1", "-7, 0", "-7, -8", "-7, 1"})
    void nothingElseIs(long ordered, long approved) {
        Order order = Order.market(3, 5, 1, ordered);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovedOrder(order, approved))
                .withMessageContaining("order of " + ordered + ", was " + approved);
    }

    @Test
    void packedOrdersAreUnpackedOneByOne() {
        HouseOrders orders = new HouseOrders(3, 0, -7);
        assertThat(orders.order(1)).isEqualTo(Order.market(3, OrderId.HOUSE, 1, -7));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.order(0));
    }
}
