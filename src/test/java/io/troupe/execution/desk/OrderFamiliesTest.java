package io.troupe.execution.desk;

import static io.troupe.execution.desk.HandDesk.flat;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.matching.Intrabar;
import io.troupe.model.OrderId;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.OrderView;
import org.junit.jupiter.api.Test;

/** Orders that cancel and orders that trigger one another. */
class OrderFamiliesTest {
    private static final double[] DULL = flat(100, 1000);

    private static HandDesk desk(Setup setup) {
        return new HandDesk(setup, OrderPolicy.PLAIN);
    }

    private static OrderTicket grouped(OrderTicket ticket) {
        return ticket.linked(new OrderLinks(3, OrderLinks.ALONE));
    }

    /** Entry, stop and target, the latter for what of the entry has filled. */
    private static OrderId bracket(HandDesk hand, OrderTicket entry, double stop, double target) {
        OrderId id = hand.submit(entry);
        hand.submit(OrderTicket.stop(0, -entry.quantity(), stop).reducing(), 7, id);
        hand.submit(OrderTicket.limit(0, -entry.quantity(), target).reducing(), 7, id);
        return id;
    }

    @Test
    void aFullFillCancelsTheOthers() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 106, 99, 105, 10}));
        hand.endow(5, 0);
        hand.submit(grouped(OrderTicket.stop(0, -5, 95)));
        hand.submit(grouped(OrderTicket.limit(0, -5, 105)));
        hand.handIn();
        hand.told();
        hand.next();
        assertThat(hand.told()).containsExactly("1 fill 0:1 -5 second-leg 105.0",
                "1 filled 0:1 none", "1 cancelled 0:0 sibling");
    }

    @Test
    void ofStopAndTargetInOneBarTheStopFills() {
        double[][] bars = {DULL, new double[]{100, 106, 94, 101, 10}};
        for (Intrabar intrabar : Intrabar.values()) {
            HandDesk hand = desk(Setup.of(bars).with(intrabar));
            hand.endow(5, 0);
            hand.submit(grouped(OrderTicket.stop(0, -5, 95)));
            hand.submit(grouped(OrderTicket.limit(0, -5, 105)));
            hand.next();
            String filled = intrabar == Intrabar.HIGH_FIRST ? "1 filled 0:1 none"
                    : "1 filled 0:0 none";
            assertThat(hand.told()).as(intrabar.label()).contains(filled).hasSize(5);
        }
    }

    @Test
    void theStopFillsAlsoWhereThePathComesToTheTargetFirst() {
        double[][] bars = {DULL, new double[]{100, 104, 90, 99, 10}};
        for (Intrabar intrabar : new Intrabar[]{Intrabar.WORST, Intrabar.ADAPTIVE}) {
            HandDesk hand = desk(Setup.of(bars).with(intrabar));
            hand.endow(5, 0);
            hand.submit(grouped(OrderTicket.stop(0, -5, 95)));
            hand.submit(grouped(OrderTicket.limit(0, -5, 103)));
            hand.next();
            assertThat(hand.told()).as(intrabar.label())
                    .contains(intrabar == Intrabar.WORST ? "1 fill 0:0 -5 second-leg 95.0"
                            : "1 fill 0:1 -5 first-leg 103.0");
        }
    }

    @Test
    void whatASiblingFilledIsTakenFromWhatTheParentFilled() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 101, 99, 100, 40},
                new double[]{104, 106, 103, 104, 20}).limited(0.1).sessions(0, 1, 1));
        bracket(hand, OrderTicket.limit(0, 10, 100).during(TimeInForce.DAY), 95, 105);
        hand.next(2);
        // 4 of 10 bought, 2 of them sold by the target: the stop is for the other 2
        assertThat(hand.position()).isEqualTo(2);
        assertThat(hand.desk().openOrders()).extracting(OrderView::rest).containsOnly(-2L);
    }

    @Test
    void aPartialFillLeavesTheOthersTheSameRest() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 106, 99, 105, 20},
                new double[]{100, 101, 90, 91, 1000}).limited(0.1));
        hand.endow(5, 0);
        hand.submit(grouped(OrderTicket.stop(0, -5, 95)));
        hand.submit(grouped(OrderTicket.limit(0, -5, 105)));
        hand.handIn();
        hand.told();
        hand.next(2);
        assertThat(hand.told()).containsExactly("1 fill 0:1 -2 second-leg 105.0", "1 cut -5 to -2",
                "1 working 0:0 sibling", "2 fill 0:0 -3 second-leg 95.0", "2 filled 0:0 none",
                "2 cancelled 0:1 sibling");
        assertThat(hand.position()).isZero();
    }

    @Test
    void childrenLiveForWhatTheirParentFilled() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 101, 99, 100, 20},
                new double[]{100, 106, 99, 105, 20}, new double[]{105, 106, 104, 105, 1000})
                .limited(0.1));
        bracket(hand, OrderTicket.limit(0, 5, 100).during(TimeInForce.DAY), 95, 105);
        hand.next();
        assertThat(hand.told()).containsExactly("0 working 0:0 requested",
                "0 pending 0:1 requested", "0 pending 0:2 requested", "1 fill 0:0 2 open 100.0",
                "1 cut 5 to 2", "1 working 0:1 none", "1 working 0:2 none", "1 expired 0:0 time",
                "1 working 0:1 parent", "1 working 0:2 parent");
        hand.next();
        assertThat(hand.told()).containsExactly("2 fill 0:2 -2 second-leg 105.0",
                "2 filled 0:2 none", "2 cancelled 0:1 sibling");
        assertThat(hand.position()).isZero();
    }

    @Test
    void aBracketCanBeOverInTheBarOfItsEntry() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 106, 94, 101, 1000}));
        bracket(hand, OrderTicket.market(0, 5), 95, 105);
        hand.next();
        assertThat(hand.told()).endsWith("1 fill 0:0 5 open 100.0", "1 filled 0:0 none",
                "1 working 0:1 none", "1 working 0:2 none", "1 fill 0:1 -5 first-leg 95.0",
                "1 filled 0:1 none", "1 cancelled 0:2 sibling");
    }

    @Test
    void afterAnEntryWithinABarOnlyTheLossIsSureToFill() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 106, 96, 101, 1000},
                new double[]{101, 106, 100, 104, 1000}));
        bracket(hand, OrderTicket.limit(0, 5, 98), 95, 105);
        hand.next();
        assertThat(hand.position()).isEqualTo(5);
        hand.next();
        assertThat(hand.told()).contains("2 fill 0:2 -5 second-leg 105.0");
    }

    @Test
    void childrenOfAnOrderThatEndsUnfilledEndWithIt() {
        HandDesk hand = desk(Setup.of(DULL, DULL, DULL));
        OrderId entry = bracket(hand, OrderTicket.limit(0, 5, 90), 80, 105);
        hand.next();
        hand.cancel(entry);
        hand.next();
        assertThat(hand.told()).endsWith("1 cancelled 0:0 requested", "1 cancelled 0:1 parent",
                "1 cancelled 0:2 parent");
        assertThat(hand.desk().openOrders()).isEmpty();
    }

    @Test
    void groupsAreOfOneInstrumentAndOneParent() {
        HandDesk hand = desk(Setup.of(DULL, DULL));
        OrderId entry = hand.submit(OrderTicket.limit(0, 5, 90));
        hand.submit(grouped(OrderTicket.stop(0, -5, 95)));
        hand.submit(OrderTicket.stop(0, -5, 95), 3, entry);
        hand.submit(OrderTicket.stop(0, -5, 95).linked(new OrderLinks(OrderLinks.ALONE, 99)));
        hand.handIn();
        assertThat(hand.told()).endsWith("0 refused 0:2 group", "0 refused 0:3 parent");
    }

    @Test
    void laterFillsOfAnEntryGiveItsChildrenMore() {
        HandDesk hand = desk(Setup.of(DULL, new double[]{100, 101, 99, 100, 20},
                new double[]{100, 101, 99, 100, 20}, new double[]{94, 95, 93, 94, 1000})
                .limited(0.1));
        bracket(hand, OrderTicket.limit(0, 4, 100), 95, 105);
        hand.next(2);
        hand.told();
        assertThat(hand.position()).isEqualTo(4);
        hand.next();
        assertThat(hand.told()).startsWith("3 fill 0:1 -4 open 94.0");
    }

    @Test
    void fundsCancelAllOrAllThatIncreasePositions() {
        HandDesk hand = desk(Setup.of(DULL, DULL, DULL));
        hand.endow(5, 0);
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.submit(OrderTicket.stop(0, -5, 95).reducing());
        hand.next();
        hand.told();
        hand.desk().cancel(OrderCause.QUARANTINED, true, hand);
        assertThat(hand.told()).containsExactly("1 cancelled 0:0 quarantined");
        hand.desk().cancel(OrderCause.HALTED, false, hand);
        assertThat(hand.told()).containsExactly("1 cancelled 0:1 halted");
    }

    @Test
    void limitsTakeFromTheLastOrdersFirst() {
        HandDesk hand = desk(Setup.of(DULL, DULL, DULL));
        hand.submit(OrderTicket.limit(0, 5, 90));
        hand.submit(OrderTicket.limit(0, 3, 91));
        hand.submit(OrderTicket.limit(0, -2, 191));
        hand.submit(OrderTicket.limit(0, 4, 92).reducing());
        hand.handIn();
        hand.told();
        assertThat(hand.desk().ordered(0, hand)).isEqualTo(6);
        hand.desk().reduce(0, 2, hand, hand);
        assertThat(hand.told()).containsExactly("0 cancelled 0:1 limit", "0 working 0:0 limit");
        assertThat(hand.desk().ordered(0, hand)).isEqualTo(2);
        assertThat(hand.desk().wanted(0)).isEqualTo(2);
    }

    /** What is wanted instead may be told before the orders are taken back, or after. */
    @Test
    void aPositionThatOrdersMadeIsSoldWhenTheFundTakesThemBack() {
        for (boolean before : new boolean[]{true, false}) {
            HandDesk hand = desk(Setup.of(DULL, DULL, DULL, DULL));
            hand.submit(OrderTicket.market(0, 5));
            hand.next();
            assertThat(hand.position()).isEqualTo(5);
            if (before) {
                hand.desk().want(0, 0, false);
            }
            hand.desk().cancel(OrderCause.HALTED, false, hand);
            if (!before) {
                hand.desk().want(0, 0, false);
            }
            hand.next();
            assertThat(hand.position()).isZero();
        }
    }

    @Test
    void whatAStrategyThatIsTakenOutHadByOrdersIsSold() {
        HandDesk hand = desk(Setup.of(DULL, DULL, DULL, DULL));
        hand.submit(OrderTicket.market(0, 5));
        hand.next();
        hand.desk().cancel(OrderCause.QUARANTINED, false, hand);
        hand.next();
        assertThat(hand.position()).isZero();
    }
}
