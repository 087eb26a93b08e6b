package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.CommissionSchedule;
import io.troupe.execution.costs.OrderBounds;
import io.troupe.execution.costs.OrderCharges;
import io.troupe.execution.costs.StampDuty;
import io.troupe.execution.costs.VolumeTiers;
import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How long orders are worked, and how they are changed meanwhile. */
class OrderLivesTest {
    private static final double[] DULL = flat(100, 1000);
    private static final OrderTicket LOW = OrderTicket.limit(0, 4, 90);

    private static HandDesk desk(Setup setup) {
        return new HandDesk(setup, OrderPolicy.PLAIN);
    }

    private static Setup dull(int bars) {
        double[][] all = new double[bars][];
        Arrays.fill(all, DULL);
        return Setup.of(all);
    }

    private static OrderTicket during(TimeInForce time) {
        return LOW.during(time);
    }

    @Test
    void aDayOrderIsWorkedThroughTheNextSession() {
        HandDesk hand = desk(dull(6).sessions(0, 0, 1, 1, 1, 2));
        hand.submit(during(TimeInForce.DAY));
        hand.next();
        assertThat(hand.told()).containsExactly("0 working 0:0 requested", "1 expired 0:0 time");
        hand.submit(during(TimeInForce.DAY));
        hand.next(4);
        assertThat(hand.told()).containsExactly("1 working 1:0 requested", "4 expired 1:0 time");
    }

    @Test
    void anOrderOfTheNextBarIsWorkedInThatAlone() {
        HandDesk hand = desk(dull(3));
        hand.submit(during(TimeInForce.NEXT_BAR));
        hand.next(2);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested", "1 expired 0:0 time");
    }

    @Test
    void anOrderGoodTillADateIsWorkedThroughTheLastSessionThatBeginsByThen() {
        HandDesk hand = desk(dull(6).sessions(10, 11, 11, 14, 15, 16));
        hand.submit(LOW.until(LocalDate.ofEpochDay(13)));
        hand.submit(LOW.until(LocalDate.ofEpochDay(14)));
        hand.submit(LOW.until(LocalDate.ofEpochDay(10)));
        hand.submit(LOW.until(LocalDate.ofEpochDay(99)));
        hand.next(5);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "0 working 0:1 requested", "0 refused 0:2 date", "0 working 0:3 requested",
                "2 expired 0:0 time", "3 expired 0:1 time");
    }

    @Test
    void whatTheFirstMomentDoesNotGiveIsCancelled() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 103, 97, 101, 50}).limited(0.1));
        hand.submit(OrderTicket.market(0, 3).during(TimeInForce.IMMEDIATE_OR_CANCEL));
        hand.submit(OrderTicket.market(0, 7).during(TimeInForce.IMMEDIATE_OR_CANCEL));
        hand.submit(OrderTicket.limit(0, 1, 98).during(TimeInForce.IMMEDIATE_OR_CANCEL));
        hand.handIn();
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 fill 0:0 3 open 100.0", "1 filled 0:0 none",
                "1 fill 0:1 2 open 100.0", "1 cut 7 to 2", "1 cancelled 0:1 not-at-once",
                "1 cancelled 0:2 not-at-once");
    }

    @Test
    void allOrNothingIsAllOrNothing() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 103, 97, 101, 50}, DULL)
                .limited(0.1));
        hand.submit(OrderTicket.market(0, 6).during(TimeInForce.FILL_OR_KILL));
        hand.submit(OrderTicket.market(0, 5).during(TimeInForce.FILL_OR_KILL));
        hand.next();
        assertThat(hand.told()).contains("1 cancelled 0:0 above-cap", "1 fill 0:1 5 open 100.0");
        hand.ration((asset, point, reference, quantity, allOrNothing) -> allOrNothing ? 0 : 1);
        hand.submit(OrderTicket.market(0, 5).during(TimeInForce.FILL_OR_KILL));
        hand.submit(OrderTicket.market(0, 5));
        hand.next();
        assertThat(hand.told()).containsSubsequence("2 cut 5 to 0",
                "2 cancelled 1:0 not-at-once", "2 fill 1:1 1 open 100.0", "2 cut 5 to 1");
    }

    /** A dollar for each of the first ten units of a month, half for others: 6, then 4 + 1. */
    @Test
    void aMonthsVolumeIsCountedOnce() {
        HandDesk hand = desk(Setup.of(DULL, DULL).with(new BasisPointSlippage(0),
                new CommissionSchedule(new OrderCharges(0, new VolumeTiers(new double[]{10},
                        new double[]{1_000_000, 500_000}), 0, 0), OrderBounds.OPEN,
                        StampDuty.FREE)));
        hand.submit(OrderTicket.market(0, 6));
        hand.submit(OrderTicket.market(0, 6));
        hand.next();
        assertThat(hand.cashMicros()).isEqualTo(-1_200_000_000L - 11_000_000L);
    }

    /** 5 of 10 are sold, and what cannot be sold short is not sold in part instead of 8. */
    @Test
    void allOrNothingIsNotWhatCanBeSoldOfIt() {
        HandDesk hand = desk(Setup.of(DULL, DULL).with(Setup.terms(1, 0, false)));
        hand.endow(10, 0);
        hand.submit(OrderTicket.market(0, -5));
        hand.submit(OrderTicket.market(0, -8).during(TimeInForce.FILL_OR_KILL));
        hand.next();
        assertThat(hand.told()).contains("1 fill 0:0 -5 open 100.0",
                "1 cancelled 0:1 not-shortable");
        assertThat(hand.position()).isEqualTo(5);
    }

    @Test
    void anAllOrNothingStopWaitsForItsTrigger() {
        HandDesk hand = desk(Setup.of(DULL, DULL, new double[]{100, 104, 99, 101, 50}, DULL)
                .limited(0.1));
        hand.submit(OrderTicket.stop(0, 6, 103).during(TimeInForce.FILL_OR_KILL));
        hand.submit(OrderTicket.stop(0, 5, 103).during(TimeInForce.FILL_OR_KILL));
        hand.next(3);
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "0 working 0:1 requested", "2 cut 6 to 0", "2 cancelled 0:0 above-cap",
                "2 fill 0:1 5 second-leg 103.0", "2 filled 0:1 none");
    }

    @Test
    void aChangeHoldsFromTheNextBar() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 101, 96, 100, 20},
                new double[]{100, 101, 97, 100, 20}, new double[]{100, 101, 97, 100, 20})
                .limited(0.1));
        OrderId id = hand.submit(OrderTicket.limit(0, 6, 97));
        hand.next();
        assertThat(hand.told()).contains("1 fill 0:0 2 second-leg 97.0");
        hand.amend(id, 5, OrderPrices.limit(98));
        hand.next();
        assertThat(hand.told()).containsExactly("1 partial 0:0 requested",
                "2 fill 0:0 2 second-leg 98.0", "2 cut 3 to 2");
        hand.amend(id, 4, OrderPrices.limit(98));
        hand.next();
        assertThat(hand.told()).containsExactly("2 cancelled 0:0 requested");
    }

    @Test
    void cancelsHoldFromTheNextBarAndOnlyForWorkingOrders() {
        HandDesk hand = desk(dull(4));
        OrderId id = hand.submit(LOW);
        hand.next();
        hand.cancel(id);
        hand.next();
        hand.cancel(id);
        hand.amend(id, 7, OrderPrices.limit(98));
        hand.next();
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "1 cancelled 0:0 requested", "2 refused 0:0 no-such-order",
                "2 refused 0:0 no-such-order");
    }

    @Test
    void anAmendmentThatCannotBeLeavesTheOrderAsItIs() {
        HandDesk hand = desk(dull(4));
        OrderId id = hand.submit(LOW);
        hand.next();
        hand.told();
        hand.amend(id, -4, OrderPrices.limit(98));
        hand.amend(id, 4, OrderPrices.limit(-1));
        hand.next();
        assertThat(hand.told()).containsExactly("1 working 0:0 quantity",
                "1 working 0:0 price");
        assertThat(hand.desk().openOrders().getFirst().ticket()).isEqualTo(LOW);
    }

    @Test
    void latencyHoldsForOrdersChangesAndCancels() {
        HandDesk hand = desk(dull(9).late(2));
        OrderId market = hand.submit(OrderTicket.market(0, 1));
        OrderId limit = hand.submit(LOW);
        hand.next(2);
        hand.amend(limit, 4, OrderPrices.limit(100));
        hand.cancel(market);
        hand.next(3);
        assertThat(hand.told()).containsExactly("0 pending 0:0 requested",
                "0 pending 0:1 requested", "3 working 0:0 none", "3 working 0:1 none",
                "3 fill 0:0 1 open 100.0", "3 filled 0:0 none", "5 working 0:1 requested",
                "5 fill 0:1 4 open 100.0", "5 filled 0:1 none");
    }

    @Test
    void latencyComesBeforeTheTimeInForce() {
        HandDesk hand = desk(dull(9).late(1));
        hand.submit(during(TimeInForce.NEXT_BAR));
        hand.submit(during(TimeInForce.DAY));
        hand.next(3);
        assertThat(hand.told()).endsWith("2 expired 0:0 time", "2 expired 0:1 time");
    }

    @Test
    void anUnfilledLimitIsDrawnForEachOrderAndBar() {
        Setup setup = dull(2000).with(new MatchingRules(MatchingRules.Book.TROUPE,
                MatchingRules.DEFAULT.intrabar(), false, 0.25, 0));
        double[][] bars = new double[2000][];
        Arrays.fill(bars, new double[]{100, 101, 99, 100, 10});
        HandDesk hand = desk(Setup.of(bars).with(setup.matching()));
        for (int bar = 0; bar < 1600; bar++) {
            hand.submit(OrderTicket.limit(0, 1, 99.5).during(TimeInForce.NEXT_BAR));
            hand.next();
        }
        assertThat(hand.position()).isBetween(340L, 460L);
        hand.submit(OrderTicket.limit(0, 1000, 100).during(TimeInForce.NEXT_BAR));
        long before = hand.position();
        hand.next();
        assertThat(hand.position()).isEqualTo(before + 1000);
    }

    @Test
    void reduceOnlyEndsWithThePosition() {
        HandDesk hand = desk(Setup.of(DULL, DULL, DULL));
        hand.endow(3, 0);
        hand.submit(OrderTicket.market(0, -5).reducing());
        hand.submit(OrderTicket.market(0, -1).reducing());
        hand.submit(OrderTicket.market(0, 1).reducing());
        hand.handIn();
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 fill 0:0 -3 open 100.0",
                "1 cancelled 0:0 position-closed", "1 cancelled 0:1 position-closed",
                "1 cancelled 0:2 position-closed");
    }

    @Test
    void ordersAreRefusedWithTheirCause() {
        HandDesk hand = desk(dull(3).with(Setup.terms(10, 0.05, false)));
        hand.submit(OrderTicket.market(0, 0));
        hand.submit(OrderTicket.market(0, 15));
        hand.submit(OrderTicket.market(0, 10 * (Long.MAX_VALUE / 20)));
        hand.submit(OrderTicket.market(0, 10_000_000_000_000L));
        hand.submit(OrderTicket.limit(0, 10, 0));
        hand.submit(OrderTicket.limit(0, 10, 0.04));
        hand.submit(OrderTicket.limit(0, 10, Double.NaN));
        hand.submit(OrderTicket.of(0, 10, OrderType.TRAILING_STOP,
                OrderPrices.trailingFraction(1)));
        hand.submit(OrderTicket.market(1, 10));
        hand.submit(OrderTicket.market(0, -10));
        hand.submit(OrderTicket.of(0, 10, OrderType.STOP_LIMIT,
                OrderPrices.stopLimit(101, 99)));
        hand.handIn();
        assertThat(hand.told()).containsExactly("0 refused 0:0 quantity",
                "0 refused 0:1 quantity", "0 refused 0:2 quantity", "0 refused 0:3 quantity",
                "0 refused 0:4 price", "0 refused 0:5 price", "0 refused 0:6 price",
                "0 refused 0:7 price", "0 refused 0:8 instrument", "0 refused 0:9 not-shortable",
                "0 working 0:10 requested");
    }

    @Test
    void aStrategyHasSoManyOrdersAndNoMore() {
        HandDesk hand = desk(dull(3));
        for (int k = 0; k <= TicketRules.MOST_ORDERS; k++) {
            hand.submit(LOW);
        }
        hand.handIn();
        assertThat(hand.told()).endsWith("0 working 0:9999 requested",
                "0 refused 0:10000 too-many");
    }

    @Test
    void pricesGoToTheTickThatKeepsThePromise() {
        HandDesk hand = desk(dull(3).with(Setup.terms(1, 0.05, true)));
        hand.submit(OrderTicket.limit(0, 1, 98.04));
        hand.submit(OrderTicket.limit(0, -1, 102.01));
        hand.submit(OrderTicket.stop(0, -1, 97.04));
        hand.handIn();
        assertThat(hand.desk().openOrders()).extracting(view -> view.ticket().prices())
                .containsExactly(OrderPrices.limit(98), OrderPrices.limit(102.05),
                        OrderPrices.stop(97));
    }
}
