package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of fills at points and of what became of orders.
 *
 * <p>An event is, by {@link Varint}s: {@code u} strategy, {@code s} sleeve of the order's id,
 * {@code u} bar at which it was decided, {@code u} number, {@code u} state, {@code u} cause,
 * {@code s} asset, {@code s} quantity, {@code s} filled, {@code u} type, {@code u} time in force,
 * {@code u} marks, and what these announce, in their order: 4 {@code s} the last date in days since
 * 1970, 8 {@code s} group and {@code s} parent, and {@linkplain PackedPrice prices}: 16 limit, 32
 * stop, 64 trail, 128 offset of the limit, 256 where the stop stands. Mark 1 is an order that only
 * reduces, 2 a trail that is a fraction. As a refused order is booked like any, nothing of it need
 * be right: not its asset, quantity or prices.
 */
final class OrderEventCodec {
    /** The most bytes that an event takes. */
    static final int MAX_EVENT_BYTES = 15 * Varint.MAX_BYTES + 5 * PackedPrice.MAX_BYTES;
    /** The most bytes that a fill at a point takes. */
    static final int MAX_FILL_BYTES = 8 * Varint.MAX_BYTES + PackedPrice.MAX_BYTES;

    private static final int REDUCES = 1;
    private static final int BY_FRACTION = 2;
    private static final int DATED = 4;
    private static final int LINKED = 8;
    private static final int LIMIT = 16;
    private static final int STOP = 32;
    private static final int TRAIL = 64;
    private static final int OFFSET = 128;
    private static final int LEVEL = 256;
    private static final int ALL_MARKS = 511;

    private OrderEventCodec() {}

    /** Writes what a fill at a point has beside a fill, and returns the index after it. */
    static int putPoint(byte[] to, int index, PointFill filled) {
        OrderId order = filled.order();
        int at = Varint.put(to, index, filled.point().code());
        at = PackedPrice.put(to, at, filled.reference());
        if (order == null) {
            return Varint.put(to, at, 0);
        }
        int age = filled.fill().bar() - order.decidedAt();
        if (age <= 0) {
            throw new IllegalArgumentException("an order that was decided at bar "
                    + order.decidedAt() + " cannot be filled in bar " + filled.fill().bar());
        }
        return Varint.put(to, Varint.put(to, at, age), order.number());
    }

    /** Reads a fill at a point. */
    static void pointFill(EntryReader in, int bar, BookingVisitor visitor) {
        int key = in.key();
        int strategy = in.strategyOf(key);
        long quantity = in.signed();
        long notional = in.signed();
        long fee = in.unsigned();
        Fill fill = new Fill(bar, in.assetOf(key), quantity, notional, fee, in.signed());
        BarPoint point = ReasonCodes.point(in.unsigned());
        double reference = PackedPrice.read(in);
        visitor.pointFill(strategy, new PointFill(fill, filledOrder(in, bar, strategy), point,
                reference));
    }

    private static @Nullable OrderId filledOrder(EntryReader in, int bar, int strategy) {
        int age = in.count("the bars since an order was decided");
        if (age == 0) {
            return null;
        }
        if (age > bar) {
            throw new JournalDamage("an order was decided " + age + " bars before bar " + bar);
        }
        return new OrderId(bar - age, strategy, in.count("the numbers of orders"));
    }

    /** Writes an event and returns the index after it. */
    static int put(byte[] to, int index, int row, OrderEvent event) {
        OrderId id = event.id();
        OrderTicket ticket = event.ticket();
        int at = Varint.put(to, index, row);
        at = Varint.put(to, at, Varint.fold(id.sleeve()));
        at = Varint.put(to, at, id.decidedAt());
        at = Varint.put(to, at, id.number());
        at = Varint.put(to, at, event.state().code());
        at = Varint.put(to, at, event.cause().code());
        at = Varint.put(to, at, Varint.fold(ticket.asset()));
        at = Varint.put(to, at, Varint.fold(ticket.quantity()));
        at = Varint.put(to, at, Varint.fold(event.filled()));
        at = Varint.put(to, at, ticket.type().code());
        at = Varint.put(to, at, ticket.timeInForce().code());
        return putMarked(to, at, ticket, event.stop());
    }

    private static int putMarked(byte[] to, int index, OrderTicket ticket, double level) {
        OrderPrices prices = ticket.prices();
        int marks = marks(ticket, level);
        int at = Varint.put(to, index, marks);
        if (ticket.goodTill() != null) {
            at = Varint.put(to, at, Varint.fold(ticket.goodTill().toEpochDay()));
        }
        if ((marks & LINKED) != 0) {
            at = Varint.put(to, at, Varint.fold(ticket.links().group()));
            at = Varint.put(to, at, Varint.fold(ticket.links().parent()));
        }
        at = putPrice(to, at, prices.limit());
        at = putPrice(to, at, prices.stop());
        at = putPrice(to, at, prices.trail());
        at = putPrice(to, at, prices.limitOffset());
        return putPrice(to, at, level);
    }

    private static int putPrice(byte[] to, int at, double price) {
        return Double.isNaN(price) ? at : PackedPrice.put(to, at, price);
    }

    private static int marks(OrderTicket ticket, double level) {
        OrderPrices prices = ticket.prices();
        return (ticket.reduceOnly() ? REDUCES : 0)
                | (prices.trailsByFraction() ? BY_FRACTION : 0)
                | (ticket.goodTill() != null ? DATED : 0)
                | (ticket.links().equals(OrderLinks.NONE) ? 0 : LINKED)
                | mark(LIMIT, prices.limit()) | mark(STOP, prices.stop())
                | mark(TRAIL, prices.trail()) | mark(OFFSET, prices.limitOffset())
                | mark(LEVEL, level);
    }

    private static int mark(int mark, double price) {
        return Double.isNaN(price) ? 0 : mark;
    }

    /** Reads an event. */
    static void order(EntryReader in, BookingVisitor visitor) {
        int strategy = in.trader();
        OrderId id = id(in);
        OrderState state = ReasonCodes.state(in.unsigned());
        OrderCause cause = ReasonCodes.cause(in.unsigned());
        int asset = in.whole("the asset of an order");
        long quantity = in.signed();
        long filled = in.signed();
        OrderType type = ReasonCodes.type(in.unsigned());
        TimeInForce time = ReasonCodes.timeInForce(in.unsigned());
        int marks = in.count("the marks of an order");
        if (marks > ALL_MARKS) {
            throw new JournalDamage("unknown marks " + marks + " of an order");
        }
        LocalDate goodTill = (marks & DATED) == 0 ? null : date(in);
        OrderLinks links = (marks & LINKED) == 0 ? OrderLinks.NONE : links(in);
        OrderPrices prices = prices(in, marks);
        OrderTicket ticket = new OrderTicket(asset, quantity, type, prices, time, goodTill,
                (marks & REDUCES) != 0, links);
        visitor.order(strategy, new OrderEvent(id, state, cause, ticket, filled,
                price(in, marks, LEVEL)));
    }

    private static OrderId id(EntryReader in) {
        int sleeve = in.whole("the sleeve of an order");
        if (sleeve < OrderId.HOUSE && sleeve != OrderId.OVERLAY) {
            throw new JournalDamage("the sleeve of an order is " + sleeve);
        }
        int decidedAt = in.count("the bars of orders");
        return new OrderId(decidedAt, sleeve, in.count("the numbers of orders"));
    }

    private static LocalDate date(EntryReader in) {
        long day = in.signed();
        try {
            return LocalDate.ofEpochDay(day);
        } catch (DateTimeException e) {
            throw new JournalDamage("an order is good till day " + day + ", which is no date", e);
        }
    }

    private static OrderLinks links(EntryReader in) {
        OrderLinks links = new OrderLinks(in.whole("the group of an order"),
                in.whole("the parent of an order"));
        if (links.equals(OrderLinks.NONE)) {
            throw new JournalDamage("an order is marked as linked to others, but is not");
        }
        return links;
    }

    private static OrderPrices prices(EntryReader in, int marks) {
        double limit = price(in, marks, LIMIT);
        double stop = price(in, marks, STOP);
        double trail = price(in, marks, TRAIL);
        return new OrderPrices(limit, stop, trail, (marks & BY_FRACTION) != 0,
                price(in, marks, OFFSET));
    }

    private static double price(EntryReader in, int marks, int mark) {
        if ((marks & mark) == 0) {
            return Double.NaN;
        }
        double price = PackedPrice.read(in);
        if (Double.isNaN(price)) {
            throw new JournalDamage("an order is marked as having a price, but has none");
        }
        return price;
    }
}
