package io.troupe.report;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.Instrument;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fund of two strategies that trade by orders, small enough to be worked out on paper; costs are
 * a thousandth of the value and 1 an order.
 *
 * <p>On 3 January {@code a} buys 10 and {@code b} sells 4 at the open, 100: 4 cross, and that saves
 * 0.40 + 0.40 and a fee of 1. a is to lose it at 92 or sell it at 120, b buys 2 at 92. On 4 January
 * b asks for nothing of nothing. On 5 January 92 is reached: a would sell 10, b buys 2, and of the
 * 8 that are left the bar gives 5, so that a sells 7. Its order's fee is paid then. On 6 January it
 * sells the other 3 at the open, 94; its order for 120 is cancelled by that, and b asks for a stop
 * that follows the price.
 */
public final class OrderedFund {
    static final int HOUSE = BookingVisitor.HOUSE;
    static final int A = 0;
    static final int B = 1;

    private static final OrderTicket BOUGHT = OrderTicket.market(0, 10);
    private static final OrderTicket SOLD = OrderTicket.market(0, -4);
    private static final OrderTicket STOP = OrderTicket.stop(0, -10, 92).reducing()
            .linked(new OrderLinks(0, OrderLinks.ALONE));
    private static final OrderTicket TARGET = OrderTicket.limit(0, -10, 120).reducing()
            .linked(new OrderLinks(0, OrderLinks.ALONE));
    private static final OrderTicket LIMIT = OrderTicket.limit(0, 2, 92);
    private static final OrderTicket NOTHING = OrderTicket.market(7, 0)
            .linked(new OrderLinks(OrderLinks.ALONE, 5));
    private static final OrderTicket TRAILING = OrderTicket.of(0, 2, OrderType.TRAILING_STOP,
            OrderPrices.trailingFraction(0.05));

    private OrderedFund() {}

    public static MarketData data() {
        return ScriptedBookings.daily(List.of(Instrument.share("X")), 100, 101, 95, 90, 96);
    }

    public static RunContext context() {
        return new RunContext(data(), "ordered-1", List.of("a", "b"),
                new long[]{1_000_000_000, 1_000_000_000});
    }

    private static Consumer<BookingVisitor> order(int decidedAt, int strategy, int number,
            OrderState state, OrderCause cause, OrderTicket ticket, long filled, double stop) {
        OrderEvent event = new OrderEvent(new OrderId(decidedAt, strategy, number), state, cause,
                ticket, filled, stop);
        return v -> v.order(strategy, event);
    }

    private static Consumer<BookingVisitor> order(int decidedAt, int strategy, int number,
            OrderState state, OrderTicket ticket, long filled) {
        return order(decidedAt, strategy, number, state, OrderCause.NONE, ticket, filled,
                ticket.prices().stop());
    }

    private static Consumer<BookingVisitor> fill(int portfolio, @Nullable OrderId order, Fill fill,
            BarPoint point, double reference) {
        return v -> v.pointFill(portfolio, new PointFill(fill, order, point, reference));
    }

    private static Fill fill(int bar, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        return new Fill(bar, 0, quantity, notionalMicros, feeMicros, slippageMicros);
    }

    public static ScriptedBookings bookings() {
        OrderId stop = new OrderId(1, A, 1);
        return new ScriptedBookings()
                .bar(order(0, A, 0, OrderState.WORKING, BOUGHT, 0),
                        order(0, B, 0, OrderState.WORKING, SOLD, 0))
                .bar(fill(HOUSE, null, fill(1, 6, 600_600_000, 1_000_000, 600_000), BarPoint.OPEN,
                        100),
                        v -> v.crossed(0, BarPoint.OPEN, 1_800_000, 0),
                        fill(A, new OrderId(0, A, 0),
                                fill(1, 10, 1_001_000_000, 1_000_000, 1_000_000), BarPoint.OPEN,
                                100),
                        order(0, A, 0, OrderState.FILLED, BOUGHT, 10),
                        order(1, A, 1, OrderState.WORKING, OrderCause.STOP_LOSS, STOP, 0, 92),
                        order(1, A, 2, OrderState.WORKING, OrderCause.TAKE_PROFIT, TARGET, 0,
                                Double.NaN),
                        fill(B, new OrderId(0, B, 0),
                                fill(1, -4, -399_600_000, 1_000_000, 400_000), BarPoint.OPEN, 100),
                        order(0, B, 0, OrderState.FILLED, SOLD, -4),
                        order(1, B, 5, OrderState.WORKING, OrderCause.REQUESTED, LIMIT, 0,
                                Double.NaN))
                .bar(order(2, B, 6, OrderState.REFUSED, OrderCause.QUANTITY, NOTHING, 0,
                        Double.NaN))
                .bar(fill(HOUSE, null, fill(3, -5, -459_500_000, 1_000_000, 500_000),
                        BarPoint.FIRST_LEG, 92),
                        v -> v.crossed(0, BarPoint.FIRST_LEG, 1_400_000, -200_000),
                        v -> v.cut(HOUSE, 0, -8, -5, CutReason.VOLUME),
                        fill(A, stop, fill(3, -7, -643_300_000, 1_000_000, 700_000),
                                BarPoint.FIRST_LEG, 92),
                        order(1, A, 1, OrderState.TRIGGERED, STOP, -7),
                        v -> v.cut(A, 0, -10, -7, CutReason.VOLUME),
                        fill(B, new OrderId(1, B, 5), fill(3, 2, 184_000_000, 1_000_000, 0),
                                BarPoint.FIRST_LEG, 92),
                        order(1, B, 5, OrderState.FILLED, LIMIT, 2))
                .bar(fill(HOUSE, null, fill(4, -3, -281_700_000, 1_000_000, 300_000),
                        BarPoint.OPEN, 94),
                        v -> v.crossed(0, BarPoint.OPEN, 0, -1_000_000),
                        fill(A, stop, fill(4, -3, -281_700_000, 0, 300_000), BarPoint.OPEN, 94),
                        order(1, A, 1, OrderState.FILLED, STOP, -10),
                        order(1, A, 2, OrderState.CANCELLED, OrderCause.SIBLING, TARGET, 0,
                                Double.NaN),
                        order(4, B, 5, OrderState.WORKING, OrderCause.REQUESTED, TRAILING, 0,
                                100.8));
    }
}
