package io.troupe.report.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.OrderedFund;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What orders came to, counted by hand. */
class OrderGathererTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final int STOP_LOSS = 1;
    private static final int TAKE_PROFIT = 2;
    private static final OrderTicket STOP = OrderTicket.stop(0, -10, 95).reducing()
            .linked(new OrderLinks(1, OrderLinks.ALONE));
    private static final OrderTicket TARGET = OrderTicket.limit(0, -10, 105).reducing()
            .linked(new OrderLinks(1, OrderLinks.ALONE));

    private static OrderReport report(RunContext context, ScriptedBookings bookings) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        OrderGatherer gatherer = new OrderGatherer(portfolios, ledger);
        BookingWalk.walk(context, bookings, List.of(ledger, gatherer));
        return gatherer.report(bookings).orElseThrow();
    }

    /**
     * Two orders at the market, a stop with a target, a limit for 2 that filled on the day of the
     * close at 90, one refused, one that is worked. The second fill of the stop is no second stop,
     * and strategies on opposite sides are no crowd. The fund paid 3 of fees and 1.40.
     */
    @Test
    void countsTheOrdersOfAFund() {
        OrderReport report = report(OrderedFund.context(), OrderedFund.bookings());

        assertThat(report.orders()).isEqualTo(7);
        assertThat(report.counts()).isEqualTo(new TreeMap<>(Map.of(
                OrderType.MARKET, new TreeMap<>(
                        Map.of(OrderState.FILLED, 2L, OrderState.REFUSED, 1L)),
                OrderType.LIMIT, new TreeMap<>(
                        Map.of(OrderState.FILLED, 1L, OrderState.CANCELLED, 1L)),
                OrderType.STOP, new TreeMap<>(Map.of(OrderState.FILLED, 1L)),
                OrderType.TRAILING_STOP, new TreeMap<>(Map.of(OrderState.WORKING, 1L)))));
        assertThat(report.refused()).isEqualTo(Map.of(OrderCause.QUANTITY, 1L));
        assertThat(report.limits()).isEqualTo(new OrderReport.Limits(1, 2 * 90, 0));
        assertThat(report.brackets()).isEqualTo(new OrderReport.Brackets(1, 0));
        assertThat(report.stops()).isEqualTo(new OrderReport.Stops(1, 0, 0));
        assertThat(report.crowding()).isEqualTo(new OrderReport.Crowding(0, 4_400_000));
        assertThat(report.marginCalls()).isZero();
    }

    /** a paid 1.00 of slippage for its first fill, in the third line with the header. */
    @Test
    void explainsTheFillWithTheHighestSlippage() {
        assertThat(report(OrderedFund.context(), OrderedFund.bookings()).example())
                .anyMatch(line -> line.startsWith("fill a/0/0#1, line 3 of fills.csv"));
    }

    private static Consumer<BookingVisitor> order(int strategy, int number, OrderState state,
            OrderCause cause, OrderTicket ticket, long filled) {
        return v -> v.order(strategy, new OrderEvent(new OrderId(0, strategy, number), state,
                cause, ticket, filled, ticket.prices().stop()));
    }

    private static Consumer<BookingVisitor> fill(int strategy, int number, long quantity,
            BarPoint point, double price) {
        return v -> v.pointFill(strategy, new PointFill(
                new Fill(1, 0, quantity, quantity * Math.round(price * 1e6), 0, 0),
                strategy == HOUSE ? null : new OrderId(0, strategy, number), point, price));
    }

    /** Two bars: 100 throughout, then one from 100 to an open, a high, a low and 100. */
    private static RunContext context(double open, double high, double low) {
        MarketData data = new MarketData(Interval.DAY, List.of(Instrument.share("A")),
                new long[]{0, 86_400}, new Columns(new double[]{100, open},
                        new double[]{100, high}, new double[]{100, low}, new double[]{100, 100},
                        new double[0]),
                new Extras(null, new double[0], ActionSchedule.NONE, new double[0]));
        return new RunContext(data, "run", List.of("a", "b"),
                new long[]{1_000_000_000, 1_000_000_000});
    }

    private static ScriptedBookings exit(int number, BarPoint point, double price) {
        return new ScriptedBookings().bar(
                order(0, STOP_LOSS, OrderState.WORKING, OrderCause.STOP_LOSS, STOP, 0),
                order(0, TAKE_PROFIT, OrderState.WORKING, OrderCause.TAKE_PROFIT, TARGET, 0))
                .bar(fill(HOUSE, 0, -10, point, price), fill(0, number, -10, point, price),
                        order(0, number, OrderState.FILLED, OrderCause.NONE,
                                number == STOP_LOSS ? STOP : TARGET, -10),
                        order(0, STOP_LOSS + TAKE_PROFIT - number, OrderState.CANCELLED,
                                OrderCause.SIBLING, number == STOP_LOSS ? TARGET : STOP, 0));
    }

    /** The stop is at 95, the target at 105. */
    @Test
    void aBarThatHeldStopAndTargetDecidesNothing() {
        assertThat(report(context(100, 105, 94), exit(STOP_LOSS, BarPoint.SECOND_LEG, 95))
                .brackets()).isEqualTo(new OrderReport.Brackets(1, 1));
        assertThat(report(context(100, 106, 95), exit(TAKE_PROFIT, BarPoint.FIRST_LEG, 105))
                .brackets()).isEqualTo(new OrderReport.Brackets(1, 1));
        assertThat(report(context(100, 104.99, 94), exit(STOP_LOSS, BarPoint.FIRST_LEG, 95))
                .brackets()).isEqualTo(new OrderReport.Brackets(1, 0));
        assertThat(report(context(106, 107, 94), exit(TAKE_PROFIT, BarPoint.OPEN, 106))
                .brackets()).isEqualTo(new OrderReport.Brackets(1, 0));
    }

    /** An open at 93.10 is 1.90 of 95, 2 %, below the stop. */
    @Test
    void anOpenBeyondTheStopJumpsOverIt() {
        OrderReport.Stops stops = report(context(93.1, 101, 93),
                exit(STOP_LOSS, BarPoint.OPEN, 93.1)).stops();

        assertThat(stops.reached()).isEqualTo(1);
        assertThat(stops.gapped()).isEqualTo(1);
        assertThat(stops.meanBeyond()).isCloseTo(0.02, within(1e-12));
        assertThat(report(context(100, 105, 94), exit(STOP_LOSS, BarPoint.SECOND_LEG, 95))
                .stops()).isEqualTo(new OrderReport.Stops(1, 0, 0));
        assertThat(report(context(100, 106, 95), exit(TAKE_PROFIT, BarPoint.FIRST_LEG, 105))
                .stops()).isEqualTo(new OrderReport.Stops(0, 0, 0));
    }

    /** Both buy 5 at the open, told by fills alone, and it costs 3 to do that in one. */
    @Test
    void whoBuysTogetherIsACrowd() {
        Consumer<BookingVisitor> house = v -> v.pointFill(HOUSE, new PointFill(
                new Fill(1, 0, 10, 1_000_000_000, 3_000_000, 0), null, BarPoint.OPEN, 100));
        Consumer<BookingVisitor> pooled = v -> v.crossed(0, BarPoint.OPEN, 0, -3_000_000);
        OrderReport together = report(context(100, 105, 94), new ScriptedBookings().bar()
                .bar(house, pooled, fill(0, 0, 5, BarPoint.OPEN, 100),
                        fill(1, 0, 5, BarPoint.OPEN, 100)));

        assertThat(together.crowding())
                .isEqualTo(new OrderReport.Crowding(-3_000_000, 3_000_000));
        assertThat(together.counts()).isEqualTo(new TreeMap<>(Map.of(OrderType.MARKET,
                new TreeMap<>(Map.of(OrderState.FILLED, 2L)))));
        assertThat(report(context(100, 105, 94), new ScriptedBookings().bar()
                .bar(house, pooled, fill(0, 0, 5, BarPoint.OPEN, 100),
                        fill(0, 1, 5, BarPoint.OPEN, 100)))
                .crowding().pooledMicros()).isZero();
        assertThat(report(context(100, 105, 94), new ScriptedBookings().bar()
                .bar(house, v -> v.crossed(0, BarPoint.CLOSE, 0, -3_000_000),
                        fill(0, 0, 5, BarPoint.OPEN, 100), fill(1, 0, 5, BarPoint.OPEN, 100)))
                .crowding().pooledMicros()).isZero();
    }

    /** 10 asked for at a limit and none filled, another 10 of which 4 were: 16 of 20 at 100. */
    @Test
    void tellsWhatLimitsLeft() {
        OrderTicket limit = OrderTicket.limit(0, 10, 99);
        OrderReport report = report(context(100, 105, 98), new ScriptedBookings().bar(
                order(0, 5, OrderState.WORKING, OrderCause.REQUESTED, limit, 0),
                order(1, 5, OrderState.WORKING, OrderCause.REQUESTED, limit, 0))
                .bar(fill(HOUSE, 0, 4, BarPoint.FIRST_LEG, 99),
                        fill(0, 5, 4, BarPoint.FIRST_LEG, 99),
                        order(0, 5, OrderState.EXPIRED, OrderCause.TIME, limit, 4),
                        order(1, 5, OrderState.EXPIRED, OrderCause.TIME, limit, 0)));

        assertThat(report.limits()).isEqualTo(new OrderReport.Limits(2, 2000, 1600));
        assertThat(report.limits().unfilledShare()).isCloseTo(0.8, within(1e-12));
    }

    /** Two orders of one portfolio in one bar are one call. */
    @Test
    void aMarginCallIsOneOfAPortfolioAndBar() {
        OrderTicket sold = OrderTicket.market(0, -5);
        OrderReport report = report(context(100, 105, 98), new ScriptedBookings().bar(
                order(0, 1, OrderState.WORKING, OrderCause.MARGIN_CALL, sold, 0),
                order(0, 2, OrderState.WORKING, OrderCause.MARGIN_CALL, sold, 0),
                order(1, 1, OrderState.WORKING, OrderCause.MARGIN_CALL, sold, 0))
                .bar(order(0, 3, OrderState.WORKING, OrderCause.MARGIN_CALL, sold, 0)));

        assertThat(report.marginCalls()).isEqualTo(3);
    }
}
