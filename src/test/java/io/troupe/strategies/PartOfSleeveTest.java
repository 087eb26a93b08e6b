package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.features.Markets;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.OrderView;
import io.troupe.model.orders.PositionExit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A strategy of some assets sees its sleeve by its own numbers of them. */
class PartOfSleeveTest {
    /** Tells of each asset what its number among all makes of it. */
    private static final class Whole implements SleeveView {
        @Override
        public double equity() {
            return 1000;
        }

        @Override
        public double cash() {
            return 100;
        }

        @Override
        public long position(int asset) {
            return 10L + asset;
        }

        @Override
        public double averageEntryPrice(int asset) {
            return 20 + asset;
        }

        @Override
        public int barsHeld(int asset) {
            return 30 + asset;
        }

        @Override
        public double bestPriceSinceEntry(int asset) {
            return 40 + asset;
        }

        @Override
        public double profit(int asset) {
            return 50 + asset;
        }

        @Override
        public List<OrderView> openOrders(int asset) {
            return List.of(new OrderView(new OrderId(0, 0, asset), OrderState.WORKING,
                    OrderTicket.market(asset, 60), 0, Double.NaN, Double.NaN));
        }

        @Override
        public Optional<PositionExit> lastExit(int asset) {
            return Optional.of(new PositionExit(OrderCause.TRAILING, 70 + asset));
        }
    }

    @Test
    void numbersAreItsOwn() {
        MarketData data = Markets.random(1, 10, 4);
        // It looks at the last asset first, and at the second.
        SubUniverse part = new SubUniverse(new FeatureStore(data.select(3, 1)), new int[]{3, 1},
                4);
        SleeveView sleeve = part.at(0, new Whole()).sleeve();
        assertThat(sleeve.position(0)).isEqualTo(13);
        assertThat(sleeve.averageEntryPrice(0)).isEqualTo(23);
        assertThat(sleeve.barsHeld(0)).isEqualTo(33);
        assertThat(sleeve.bestPriceSinceEntry(0)).isEqualTo(43);
        assertThat(sleeve.profit(0)).isEqualTo(53);
        assertThat(sleeve.lastExit(0)).contains(new PositionExit(OrderCause.TRAILING, 73));
        assertThat(sleeve.openOrders(0)).singleElement().satisfies(order -> {
            assertThat(order.id().number()).isEqualTo(3);
            assertThat(order.ticket()).isEqualTo(OrderTicket.market(0, 60));
        });
    }

    @Test
    void aViewThatDoesNotKnowSaysSo() {
        SleeveView view = new SleeveView() {
            @Override
            public double equity() {
                return 0;
            }

            @Override
            public double cash() {
                return 0;
            }

            @Override
            public long position(int asset) {
                return 0;
            }
        };
        assertThat(view.averageEntryPrice(0)).isNaN();
        assertThat(view.bestPriceSinceEntry(0)).isNaN();
        assertThat(view.barsHeld(0)).isZero();
        assertThat(view.profit(0)).isZero();
        assertThat(view.openOrders(0)).isEmpty();
        assertThat(view.lastExit(0)).isEmpty();
    }
}
