package io.troupe.simulation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.BarPoint;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderTicket;
import io.troupe.simulation.BookingTrace;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.desks.TestDesks;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Where orders of several sleeves meet in one bar, on paper. It opens at 10, its low is 9.5, its
 * high 10.8, its close 10.2. The low is nearer to the open, so its course is 10, 9.5, 10.8, 10.2.
 * Sleeves ask at the close of the bar before; 0.3 of them are orders of the sleeve 3 with number 0.
 */
class ReferenceMatchingTest {
    private static final double[] BEFORE = {10, 10, 10, 10};
    private static final double[] BAR = {10, 10.8, 9.5, 10.2};
    private static final ImpactModel FREE = new BasisPointSlippage(0);

    private ImpactModel slippage = FREE;
    private long leastFeeMicros;
    private OptionalDouble volumeLimit = OptionalDouble.empty();
    private double volume = 1_000_000;
    private final List<List<OrderTicket>> asked = new ArrayList<>();

    /** One more sleeve, and its orders in the order of their numbers. */
    private void sleeve(OrderTicket... tickets) {
        asked.add(List.of(tickets));
    }

    /** A tenth of what is traded can be done by anybody. */
    private void cap(long steps) {
        volumeLimit = OptionalDouble.of(0.1);
        volume = 10 * steps;
    }

    private static OrderTicket market(long quantity) {
        return OrderTicket.market(0, quantity);
    }

    private static OrderTicket limit(long quantity, double price) {
        return OrderTicket.limit(0, quantity, price);
    }

    private static OrderTicket stop(long quantity, double price) {
        return OrderTicket.stop(0, quantity, price);
    }

    private static OrderTicket allOrNothing(OrderTicket ticket) {
        return ticket.during(TimeInForce.FILL_OR_KILL);
    }

    private static OrderTicket childOf(int parent, OrderTicket ticket) {
        return ticket.linked(new OrderLinks(OrderLinks.ALONE, parent));
    }

    /** What is booked in the bar but for what is told of orders. */
    private List<String> bar() {
        TestDesks desks = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN, slippage,
                new PerShareCommission(0, leastFeeMicros), volumeLimit, 1);
        DeskRules rules = HandFund.ofBars(desks, BEFORE, BAR).traded(volume, volume)
                .strategy(ScriptedStrategy.hold(0)).plan()
                .trading().desks().orElseThrow();
        long cash = 10_000 * Money.MICROS;
        HouseLedger house = new HouseLedger(1, asked.size() * cash, 0);
        List<ReferenceDesk> all = new ArrayList<>();
        BarBookings before = new BarBookings(asked.size());
        for (int k = 0; k < asked.size(); k++) {
            ReferenceDesk.Trader trader = new ReferenceDesk.Trader("s" + k, OrderPolicy.PLAIN);
            new ReferenceSleeve(k, 1, cash, sleeve -> {
                all.add(new ReferenceDesk(rules, trader, sleeve));
                return all.getLast();
            });
            all.get(k).request(0, requests(k), before);
        }
        BarBookings booked = new BarBookings(asked.size());
        new ReferenceMatching(rules, house, all).trade(1, booked);
        BookingTrace trace = new BookingTrace();
        trace.bar(1);
        booked.replay(trace);
        trace.endBar(1);
        return trace.lines().stream().map(line -> line.replaceAll(", order [^,\\]]*", "")
                .replaceAll("\\[order [^,\\]]*(, )?", "[")).toList();
    }

    private List<OrderRequest> requests(int sleeve) {
        List<OrderRequest> requests = new ArrayList<>();
        for (OrderTicket ticket : asked.get(sleeve)) {
            requests.add(
                    new OrderRequest.Submit(new OrderId(0, sleeve, requests.size()), ticket));
        }
        return requests;
    }

    /**
     * A limit to buy 40 at 9.8 and a stop to sell 30 there are both at 9.8 on the way down. A unit
     * costs 1 %, which is .098: the seller receives 9.702, the buyer never pays more than 9.8, nor
     * does the house for the 10 that are left, as prices come to it. The 30 alone cost 2.94, and
     * meeting saves that.
     */
    @Test
    void sleevesMeetAtALimitInsideTheBar() {
        slippage = new BasisPointSlippage(100);
        sleeve(limit(40, 9.8));
        sleeve(stop(-30, 9.8));
        assertThat(bar()).containsExactly(
                "1 -4 [crossed 0 FIRST_LEG 2940000 0]",
                "1 -1 [fill 0 10 98000000 0 0 at FIRST_LEG 9.8]",
                "1 0 [fill 0 40 392000000 0 0 at FIRST_LEG 9.8 of 0.0.0]",
                "1 1 [fill 0 -30 -291060000 0 2940000 at FIRST_LEG 9.8 of 0.1.0]");
    }

    /** Bought at the open and sold at 10.5 are two trades outside, and save nothing. */
    @Test
    void oppositeFillsAtDifferentPointsDoNotCross() {
        slippage = new BasisPointSlippage(100);
        sleeve(market(20));
        sleeve(stop(-20, 9.8));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 20 202000000 0 2000000 at OPEN 10.0,"
                        + " fill 0 -20 -194040000 0 1960000 at FIRST_LEG 9.8]",
                "1 0 [fill 0 20 202000000 0 2000000 at OPEN 10.0 of 0.0.0]",
                "1 1 [fill 0 -20 -194040000 0 1960000 at FIRST_LEG 9.8 of 0.1.0]");
    }

    /**
     * The fund can do 30. It buys 20 at the open; on the way down 15 more are wanted at 9.8, and it
     * buys 10; on the way up nothing is left for the 25 that are to be sold. Which sleeve is first
     * does not matter, nor that each of them could have had all of it alone.
     */
    @Test
    void theBarsVolumeIsUsedUpAlongItsCourse() {
        cap(30);
        sleeve(limit(-25, 10.5));
        sleeve(limit(15, 9.8));
        sleeve(market(20));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 20 200000000 0 0 at OPEN 10.0,"
                        + " fill 0 10 98000000 0 0 at FIRST_LEG 9.8, cut 0 15 10 VOLUME,"
                        + " cut 0 -25 0 VOLUME]",
                "1 0 [cut 0 -25 0 VOLUME]",
                "1 1 [fill 0 10 98000000 0 0 at FIRST_LEG 9.8 of 0.1.0, cut 0 15 10 VOLUME]",
                "1 2 [fill 0 20 200000000 0 0 at OPEN 10.0 of 0.2.0]");
    }

    /** On the way down 9.9 comes before 9.7; on the way up 10.3 would come before 10.5. */
    @Test
    void onALegTheNearerPriceComesFirst() {
        cap(30);
        sleeve(limit(20, 9.7));
        sleeve(limit(20, 9.9));
        assertThat(bar()).filteredOn(line -> line.startsWith("1 0") || line.startsWith("1 1"))
                .containsExactly(
                        "1 0 [fill 0 10 97000000 0 0 at FIRST_LEG 9.7 of 0.0.0,"
                                + " cut 0 20 10 VOLUME]",
                        "1 1 [fill 0 20 198000000 0 0 at FIRST_LEG 9.9 of 0.1.0]");
        asked.clear();
        sleeve(limit(-20, 10.5));
        sleeve(limit(-20, 10.3));
        assertThat(bar()).filteredOn(line -> line.startsWith("1 0") || line.startsWith("1 1"))
                .containsExactly(
                        "1 0 [fill 0 -10 -105000000 0 0 at SECOND_LEG 10.5 of 0.0.0,"
                                + " cut 0 -20 -10 VOLUME]",
                        "1 1 [fill 0 -20 -206000000 0 0 at SECOND_LEG 10.3 of 0.1.0]");
    }

    /**
     * 31, 19 and 51 are bought, 20 sold; of the 81 that are left the fund can do 60. So 80 of 101
     * are shared: cumulated 31 · 80/101 = 24.55, 50 · 80/101 = 39.60, 80: 25, 15 and 40. The
     * lighter side sells all.
     */
    @Test
    void theHeavierSideSharesInTheOrderOfStrategiesAndOrders() {
        cap(60);
        sleeve(market(31), market(19));
        sleeve(market(-20));
        sleeve(market(51));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 60 600000000 0 0 at OPEN 10.0, cut 0 81 60 VOLUME]",
                "1 0 [fill 0 25 250000000 0 0 at OPEN 10.0 of 0.0.0,"
                        + " fill 0 15 150000000 0 0 at OPEN 10.0 of 0.0.1,"
                        + " cut 0 31 25 VOLUME, cut 0 19 15 VOLUME]",
                "1 1 [fill 0 -20 -200000000 0 0 at OPEN 10.0 of 0.1.0]",
                "1 2 [fill 0 40 400000000 0 0 at OPEN 10.0 of 0.2.0, cut 0 51 40 VOLUME]");
    }

    /** 80 are wanted and 60 can be done: who takes nothing less than 30 has nothing. */
    @Test
    void whoTakesNothingLessGoesWithoutFirst() {
        cap(60);
        sleeve(allOrNothing(market(30)));
        sleeve(market(50));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 50 500000000 0 0 at OPEN 10.0, cut 0 80 50 VOLUME]",
                "1 0 [cut 0 30 0 VOLUME]",
                "1 1 [fill 0 50 500000000 0 0 at OPEN 10.0 of 0.1.0]");
    }

    /** Without its 30 there are still 70: 50 of them get 60 · 50/70 = 42.86, 43, and 20 get 17. */
    @Test
    void theOthersShareWhatIsStillTooLittle() {
        cap(60);
        sleeve(market(50));
        sleeve(allOrNothing(market(30)));
        sleeve(market(20));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 60 600000000 0 0 at OPEN 10.0, cut 0 100 60 VOLUME]",
                "1 0 [fill 0 43 430000000 0 0 at OPEN 10.0 of 0.0.0, cut 0 50 43 VOLUME]",
                "1 1 [cut 0 30 0 VOLUME]",
                "1 2 [fill 0 17 170000000 0 0 at OPEN 10.0 of 0.2.0, cut 0 20 17 VOLUME]");
    }

    /** 80 are bought and 15 sold, to be all or nothing: the lighter side has all of it. */
    @Test
    void allOrNothingLivesOnTheLighterSide() {
        cap(60);
        sleeve(market(50));
        sleeve(allOrNothing(market(-15)));
        sleeve(market(30));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 60 600000000 0 0 at OPEN 10.0, cut 0 65 60 VOLUME]",
                "1 0 [fill 0 47 470000000 0 0 at OPEN 10.0 of 0.0.0, cut 0 50 47 VOLUME]",
                "1 1 [fill 0 -15 -150000000 0 0 at OPEN 10.0 of 0.1.0]",
                "1 2 [fill 0 28 280000000 0 0 at OPEN 10.0 of 0.2.0, cut 0 30 28 VOLUME]");
    }

    /**
     * 30, 30 and 40 are bought at the open, 10 sold, 60 can be done outside: 70 of 100 are shared,
     * 21, 21 and 28. At 10.5 the first two sell what they have, 21, not 30; nothing can be done
     * outside any more, but 25 are bought there, and these meet: 25 of 42, 12.5 rounded up for the
     * first.
     */
    @Test
    void whoGotLessTradesOtherwiseLater() {
        cap(60);
        sleeve(market(30), childOf(0, limit(-30, 10.5)));
        sleeve(market(30), childOf(0, limit(-30, 10.5)));
        sleeve(market(40));
        sleeve(market(-10));
        sleeve(stop(25, 10.5));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 60 600000000 0 0 at OPEN 10.0, cut 0 90 60 VOLUME,"
                        + " cut 0 -17 0 VOLUME]",
                "1 0 [fill 0 21 210000000 0 0 at OPEN 10.0 of 0.0.0,"
                        + " fill 0 -13 -136500000 0 0 at SECOND_LEG 10.5 of 0.0.1,"
                        + " cut 0 30 21 VOLUME, cut 0 -21 -13 VOLUME]",
                "1 1 [fill 0 21 210000000 0 0 at OPEN 10.0 of 0.1.0,"
                        + " fill 0 -12 -126000000 0 0 at SECOND_LEG 10.5 of 0.1.1,"
                        + " cut 0 30 21 VOLUME, cut 0 -21 -12 VOLUME]",
                "1 2 [fill 0 28 280000000 0 0 at OPEN 10.0 of 0.2.0, cut 0 40 28 VOLUME]",
                "1 3 [fill 0 -10 -100000000 0 0 at OPEN 10.0 of 0.3.0]",
                "1 4 [fill 0 25 262500000 0 0 at SECOND_LEG 10.5 of 0.4.0]");
    }

    /**
     * 60 of 120 can be done. Alone the first sleeve would have 50, and 10 more, as it may do 60 as
     * well: it gets 25 and 5. That there was room for 20 of its second order, when the first had
     * less, does not take from the other sleeve's 30.
     */
    @Test
    void whatIsAskedForOnlyAfterwardsGetsNothing() {
        cap(60);
        sleeve(market(50), market(20));
        sleeve(market(60));
        assertThat(bar()).containsExactly(
                "1 -1 [fill 0 60 600000000 0 0 at OPEN 10.0, cut 0 120 60 VOLUME]",
                "1 0 [fill 0 25 250000000 0 0 at OPEN 10.0 of 0.0.0,"
                        + " fill 0 5 50000000 0 0 at OPEN 10.0 of 0.0.1,"
                        + " cut 0 50 25 VOLUME, cut 0 20 5 VOLUME]",
                "1 1 [fill 0 30 300000000 0 0 at OPEN 10.0 of 0.1.0, cut 0 60 30 VOLUME]");
    }

    /**
     * A tenth of the square of the share of the bar's 100 units: 20 cost .1 · .2² = .4 % each, .80;
     * 40 together 1.6 %, 6.40. Nothing meets; that they all buy costs 4.80 more than they pay.
     */
    @Test
    void whoBuyTogetherMoveTheMarketMore() {
        slippage = new VolumeShareSlippage(0.1, 1);
        volume = 100;
        sleeve(market(20));
        sleeve(market(20));
        assertThat(bar()).containsExactly("1 -4 [crossed 0 OPEN 0 -4800000]",
                "1 -1 [fill 0 40 406400000 0 6400000 at OPEN 10.0]",
                "1 0 [fill 0 20 200800000 0 800000 at OPEN 10.0 of 0.0.0]",
                "1 1 [fill 0 20 200800000 0 800000 at OPEN 10.0 of 0.1.0]");
    }

    /**
     * The house has used 20 of 100 at the open when another 20 are sold at 9.8: a share of .4 costs
     * 1.6 %, .1568 a unit, though alone a share of .2 costs .4 %, .0392. It receives 192.864, the
     * sleeve 195.216.
     */
    @Test
    void theHousePaysForWhatItUsedBefore() {
        slippage = new VolumeShareSlippage(0.1, 1);
        volume = 100;
        sleeve(market(20));
        sleeve(stop(-20, 9.8));
        assertThat(bar()).containsExactly("1 -4 [crossed 0 FIRST_LEG 0 -2352000]",
                "1 -1 [fill 0 20 200800000 0 800000 at OPEN 10.0,"
                        + " fill 0 -20 -192864000 0 3136000 at FIRST_LEG 9.8]",
                "1 0 [fill 0 20 200800000 0 800000 at OPEN 10.0 of 0.0.0]",
                "1 1 [fill 0 -20 -195216000 0 784000 at FIRST_LEG 9.8 of 0.1.0]");
    }

    /**
     * Each fill costs 1 % and at least a dollar. 40 bought apart from 10 sold: 4 + 1 and 1 + 1; the
     * 30 that are left: 3 + 1; netting is 3. Alone they pay 2 + 1, 2 + 1, 1 + 1: a dollar more than
     * apart, which is pooled.
     */
    @Test
    void aLeastFeeIsPaidOnceByTheFund() {
        slippage = new BasisPointSlippage(100);
        leastFeeMicros = 1_000_000;
        sleeve(market(20));
        sleeve(market(-10));
        sleeve(market(20));
        assertThat(bar()).containsExactly("1 -4 [crossed 0 OPEN 3000000 1000000]",
                "1 -1 [fill 0 30 303000000 1000000 3000000 at OPEN 10.0]",
                "1 0 [fill 0 20 202000000 1000000 2000000 at OPEN 10.0 of 0.0.0]",
                "1 1 [fill 0 -10 -99000000 1000000 1000000 at OPEN 10.0 of 0.1.0]",
                "1 2 [fill 0 20 202000000 1000000 2000000 at OPEN 10.0 of 0.2.0]");
    }
}
