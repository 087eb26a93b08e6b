package io.troupe.report.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trips that orders end: 10 units bought at 10 and sold by an order that bar 1 tells of. */
class ExitByOrderTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final OrderId ORDER = new OrderId(1, 0, 5);
    private static final OrderLinks CHILD = new OrderLinks(OrderLinks.ALONE, 1);

    private static TradeReport report(MarketData data, ScriptedBookings bookings) {
        RunContext context = new RunContext(data, "hand", List.of("a", "b"),
                new long[]{1_000_000_000, 1_000_000_000});
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        TradeGatherer gatherer = new TradeGatherer(portfolios, ledger);
        BookingWalk.walk(context, bookings, List.of(ledger, gatherer));
        return gatherer.report();
    }

    private static Consumer<BookingVisitor> trade(int bar, long quantity, double price,
            BarPoint point) {
        Fill fill = new Fill(bar, 0, quantity, Math.round(quantity * price * 1e6), 0, 0);
        OrderId order = quantity < 0 ? ORDER : new OrderId(0, 0, 0);
        return v -> {
            v.pointFill(HOUSE, new PointFill(fill, null, point, price));
            v.pointFill(0, new PointFill(fill, order, point, price));
        };
    }

    private static OrderEvent event(OrderState state, OrderCause cause, OrderTicket ticket) {
        return new OrderEvent(ORDER, state, cause, ticket, 0, Double.NaN);
    }

    private static Consumer<BookingVisitor> told(OrderCause cause, OrderTicket ticket) {
        return v -> v.order(0, event(OrderState.WORKING, cause, ticket));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ExitReason reason(Consumer<BookingVisitor>... atBar1) {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("X")), 10, 10, 10);
        TradeReport report = report(data, new ScriptedBookings().bar()
                .bar(v -> trade(1, 10, 10, BarPoint.OPEN).accept(v), v -> {
                    for (Consumer<BookingVisitor> each : atBar1) {
                        each.accept(v);
                    }
                }).bar(trade(2, -10, 10, BarPoint.OPEN)));
        assertThat(report.house().closed().byExit().keySet()).noneMatch(ExitReason::isOfOrder);
        return report.largest().getFirst().exit();
    }

    @ParameterizedTest
    @CsvSource({"STOP_LOSS, STOP_LOSS", "TAKE_PROFIT, TAKE_PROFIT", "TRAILING, TRAILING",
            "TIME_STOP, TIME_STOP", "MARGIN_CALL, MARGIN_CALL", "NONE, SIGNAL",
            "REQUESTED, SIGNAL"})
    void whyAnOrderWasMadeIsWhyItsTripEnded(OrderCause cause, ExitReason expected) {
        assertThat(reason(told(cause, OrderTicket.market(0, -10)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"STOP, STOP_LOSS", "STOP_LIMIT, STOP_LOSS", "TRAILING_STOP, TRAILING",
            "TRAILING_STOP_LIMIT, TRAILING", "LIMIT, TAKE_PROFIT", "MARKET, SIGNAL"})
    void aChildOfAnEntryEndsItAsItsTypeSays(OrderType type, ExitReason expected) {
        OrderTicket ticket = OrderTicket.of(0, -10, type, OrderPrices.NONE);
        assertThat(reason(told(OrderCause.REQUESTED, ticket.linked(CHILD)))).isEqualTo(expected);
        assertThat(reason(told(OrderCause.REQUESTED, ticket))).isEqualTo(ExitReason.SIGNAL);
    }

    /** What becomes of it later tells nothing of why it was made. */
    @Test
    void theFirstWordCounts() {
        OrderTicket stop = OrderTicket.stop(0, -10, 9);
        assertThat(reason(told(OrderCause.STOP_LOSS, stop),
                v -> v.order(0, event(OrderState.TRIGGERED, OrderCause.NONE, stop))))
                .isEqualTo(ExitReason.STOP_LOSS);
        assertThat(reason(told(OrderCause.NONE, stop),
                v -> v.order(0, event(OrderState.WORKING, OrderCause.TRAILING, stop))))
                .isEqualTo(ExitReason.SIGNAL);
        assertThat(reason(told(OrderCause.STOP_LOSS, stop),
                v -> v.order(0, event(OrderState.CANCELLED, OrderCause.SIBLING, stop))))
                .isEqualTo(ExitReason.SIGNAL);
        assertThat(reason(v -> v.order(1, event(OrderState.WORKING, OrderCause.STOP_LOSS, stop))))
                .as("told by another strategy").isEqualTo(ExitReason.SIGNAL);
    }

    /** Numbers from 1 to 4 are those of exits of the one asset; 0 is its target's, 5 on requests. */
    @ParameterizedTest
    @CsvSource({"0, SIGNAL", "1, STOP_LOSS", "2, TAKE_PROFIT", "3, TRAILING", "4, TIME_STOP",
            "5, SIGNAL"})
    void anExitThatIsFilledAtOnceIsKnownByItsNumber(int number, ExitReason expected) {
        assertThat(new OrderReasons(1).why(new OrderId(7, 0, number))).isEqualTo(expected);
    }

    /** A stop that is filled while the fund is flat ended it for all that. */
    @Test
    void anOrderComesBeforeWhatElseWasBooked() {
        assertThat(reason(told(OrderCause.STOP_LOSS, OrderTicket.stop(0, -10, 9)),
                v -> v.halt(true))).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(reason(told(OrderCause.NONE, OrderTicket.market(0, -10)), v -> v.halt(true)))
                .isEqualTo(ExitReason.HALT);
    }

    /**
     * Bought at 10 in a bar from 5 to 11, sold at 12 in one from 1 to 30: at the open the low of 5
     * is still to come and that of 1 is not reached.
     */
    @ParameterizedTest
    @CsvSource({"OPEN, OPEN, -50, 20", "CLOSE, CLOSE, -90, 200", "OPEN, CLOSE, -90, 200",
            "CLOSE, OPEN, 0, 20", "FIRST_LEG, OPEN, 0, 20", "FIRST_LEG, THIRD_LEG, -90, 200"})
    void excursionsBeginAndEndWhereFillsAre(BarPoint bought, BarPoint sold, double adverse,
            double favourable) {
        double[] closes = {10, 10, 12};
        MarketData data = new MarketData(Interval.DAY, List.of(Instrument.share("X")),
                new long[]{0, 86_400, 172_800}, new MarketData.Columns(closes,
                        new double[]{10, 11, 30}, new double[]{10, 5, 1}, closes, new double[0]));
        TradeReport report = report(data, new ScriptedBookings().bar()
                .bar(trade(1, 10, 10, bought)).bar(trade(2, -10, 12, sold)));
        assertThat(report.largest().getFirst().excursion())
                .isEqualTo(new RoundTrip.Excursion(adverse, favourable));
    }

    /** a lost 78 by its stop; b is short still; the house's trip is its own decision. */
    @Test
    void stopsOfAllStrategiesAreCountedTogether() {
        TradeReport report = report(OrderedFund.data(), OrderedFund.bookings());
        assertThat(report.hasOrders()).isTrue();
        assertThat(report.byExit()).containsOnlyKeys(ExitReason.STOP_LOSS);
        assertThat(report.byExit().values()).singleElement()
                .satisfies(all -> assertThat(all.profitMicros()).isEqualTo(-78_000_000));
        assertThat(report.house().closed().byExit()).containsOnlyKeys(ExitReason.SIGNAL);
    }
}
