package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import org.junit.jupiter.api.Test;

/** Orders of each type meet the bars after their decision. */
class OrderTypesTest {
    private static final double[] DULL = flat(100, 1000);

    private static HandDesk desk(double[]... bars) {
        return new HandDesk(Setup.of(bars), OrderPolicy.PLAIN);
    }

    @Test
    void aMarketOrderFillsAtTheNextOpen() {
        HandDesk hand = desk(DULL, new double[]{101, 103, 99, 102, 10}, DULL);
        hand.submit(OrderTicket.market(0, 7));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "1 fill 0:0 7 open 101.0", "1 filled 0:0 none");
    }

    @Test
    void openAndCloseOrdersFillThere() {
        HandDesk hand = desk(DULL, new double[]{101, 103, 99, 102, 10});
        hand.submit(OrderTicket.of(0, 1, OrderType.MARKET_ON_CLOSE, OrderPrices.NONE));
        hand.submit(OrderTicket.of(0, 2, OrderType.MARKET_ON_OPEN, OrderPrices.NONE));
        hand.submit(OrderTicket.of(0, 3, OrderType.LIMIT_ON_CLOSE, OrderPrices.limit(101.5)));
        hand.submit(OrderTicket.of(0, 4, OrderType.LIMIT_ON_OPEN, OrderPrices.limit(101.5)));
        hand.handIn();
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 fill 0:1 2 open 101.0", "1 filled 0:1 none",
                "1 fill 0:3 4 open 101.0", "1 filled 0:3 none", "1 fill 0:0 1 close 102.0",
                "1 filled 0:0 none");
        assertThat(hand.desk().openOrders()).hasSize(1);
    }

    @Test
    void aLimitWaitsForItsPrice() {
        HandDesk hand = desk(DULL, new double[]{100, 102, 98, 101, 10},
                new double[]{99, 101, 97, 98, 10});
        hand.submit(OrderTicket.limit(0, 5, 97.5));
        hand.next(2);
        assertThat(hand.told()).contains("2 fill 0:0 5 first-leg 97.5");
    }

    @Test
    void aLimitFillsAtABetterOpen() {
        HandDesk hand = desk(DULL, new double[]{96, 101, 95, 98, 10});
        hand.submit(OrderTicket.limit(0, 5, 97.5));
        hand.next();
        assertThat(hand.told()).contains("1 fill 0:0 5 open 96.0");
    }

    @Test
    void aGapThroughAStopFillsAtTheOpen() {
        HandDesk hand = desk(DULL, new double[]{100, 102, 98, 101, 10},
                new double[]{95, 96, 90, 91, 10});
        hand.submit(OrderTicket.stop(0, -5, 97));
        hand.next(2);
        assertThat(hand.told()).contains("2 fill 0:0 -5 open 95.0");
    }

    @Test
    void whatAStopLeavesIsAMarketOrderOfTheNextBar() {
        HandDesk hand = new HandDesk(Setup.of(DULL, new double[]{100, 103, 99, 101, 10},
                new double[]{104, 106, 103, 105, 100}).limited(0.2), OrderPolicy.PLAIN);
        hand.submit(OrderTicket.stop(0, 5, 102));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "1 fill 0:0 2 second-leg 102.0", "1 cut 5 to 2", "2 fill 0:0 3 open 104.0",
                "2 filled 0:0 none");
    }

    @Test
    void aStopWithoutVolumeIsTriggeredAllTheSame() {
        HandDesk hand = new HandDesk(Setup.of(DULL, new double[]{100, 103, 99, 101, 1},
                flat(99, 100)).limited(0.2), OrderPolicy.PLAIN);
        hand.submit(OrderTicket.stop(0, 5, 102));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested", "1 cut 5 to 0",
                "1 triggered 0:0 none", "2 fill 0:0 5 open 99.0", "2 filled 0:0 none");
    }

    @Test
    void aStopLimitRestsAfterItsTrigger() {
        HandDesk hand = desk(DULL, new double[]{103, 106, 102.5, 105, 10},
                new double[]{104, 104, 101, 102, 10});
        hand.submit(OrderTicket.of(0, 5, OrderType.STOP_LIMIT,
                OrderPrices.stopLimit(101, 102)));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "1 triggered 0:0 none", "2 fill 0:0 5 second-leg 102.0", "2 filled 0:0 none");
    }

    @Test
    void aTrailingStopFollowsThePriceUpAndNotDown() {
        HandDesk hand = new HandDesk(Setup.of(DULL, new double[]{100, 110, 100, 109, 10},
                new double[]{109, 109, 106, 107, 10}, new double[]{107, 108, 104, 105, 10})
                .with(Intrabar.ADAPTIVE), OrderPolicy.PLAIN);
        hand.endow(5, 0);
        hand.submit(OrderTicket.of(0, -5, OrderType.TRAILING_STOP, OrderPrices.trailing(5)));
        hand.next(2);
        assertThat(hand.desk().openOrders().getFirst().stop()).isEqualTo(105);
        hand.next();
        assertThat(hand.told()).contains("3 fill 0:0 -5 second-leg 105.0");
    }

    @Test
    void nothingFillsInABarWithoutVolumeOrPrices() {
        HandDesk hand = desk(DULL, flat(100, 0), flat(Double.NaN, Double.NaN), DULL);
        hand.submit(OrderTicket.market(0, 1));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested");
        hand.next();
        assertThat(hand.told()).contains("3 fill 0:0 1 open 100.0");
    }

    @Test
    void ordersShareTheVolumeByPointAndId() {
        HandDesk hand = new HandDesk(Setup.of(DULL, new double[]{100, 103, 97, 101, 50})
                .limited(0.1), OrderPolicy.PLAIN);
        hand.submit(OrderTicket.limit(0, 3, 98));
        hand.submit(OrderTicket.market(0, 2));
        hand.submit(OrderTicket.market(0, 1));
        hand.handIn();
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 fill 0:1 2 open 100.0", "1 filled 0:1 none",
                "1 fill 0:2 1 open 100.0", "1 filled 0:2 none", "1 fill 0:0 2 first-leg 98.0",
                "1 cut 3 to 2");
    }

    @Test
    void laterOrdersOfABarPayForTheVolumeThatEarlierOnesUsed() {
        HandDesk hand = new HandDesk(Setup.of(DULL, flat(100, 100)).with(
                new VolumeShareSlippage(0.1, 1), new PerShareCommission(0, 0)),
                OrderPolicy.PLAIN);
        hand.submit(OrderTicket.market(0, 10));
        hand.submit(OrderTicket.market(0, 10));
        hand.next();
        // 100·(1 + 0.1·0.1²) = 100.1 and 100·(1 + 0.1·0.2²) = 100.4, ten of each
        assertThat(hand.cashMicros()).isEqualTo(-2_005_000_000L);
    }

    @Test
    void allPartsOfAnOrderPayOneMinimum() {
        HandDesk hand = new HandDesk(Setup.of(DULL, flat(100, 20), flat(100, 30), DULL).with(
                new BasisPointSlippage(0), CommissionPreset.IBKR_US_FIXED.schedule()).limited(0.1),
                OrderPolicy.PLAIN);
        hand.submit(OrderTicket.market(0, 10));
        hand.next(3);
        assertThat(hand.position()).isEqualTo(10);
        assertThat(hand.cashMicros()).isEqualTo(-1_000_000_000L - 1_000_000L);
    }
}
