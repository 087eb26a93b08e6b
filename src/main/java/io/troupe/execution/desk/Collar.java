package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the prices of orders may be from the last close. Orders that only reduce a position may
 * have any.
 */
final class Collar {
    private final DeskRules rules;
    private final Closes closes;
    /** A fraction of the close; infinite if prices may be anywhere. */
    private final double fraction;

    Collar(DeskRules rules, OptionalDouble fraction) {
        this.rules = rules;
        this.closes = new Closes(rules);
        this.fraction = fraction.orElse(Double.POSITIVE_INFINITY);
        if (!(this.fraction > 0)) {
            throw new IllegalArgumentException("collar must be > 0, was " + this.fraction);
        }
    }

    /** Whether it may ever refuse an order. */
    boolean isWorn() {
        return fraction != Double.POSITIVE_INFINITY;
    }

    /**
     * Whether the limit or the stop that an order asks for is too far from the last close at a bar.
     * Where no close is known no price is.
     */
    boolean refuses(int bar, OrderTicket ticket) {
        return refuses(bar, ticket, ticket.prices().stop(), false);
    }

    /**
     * Cancels the orders that a strategy asked for and from which a bar's close has moved away.
     * Where there was no trade nothing has moved.
     */
    void cancel(int bar, int asset, Families families, DeskEvents events) {
        List<WorkingOrder> all = families.orders().of(asset);
        boolean hasMoved = isWorn() && rules.market().trades(bar, asset);
        for (int k = 0; k < all.size() && hasMoved; k++) {
            WorkingOrder order = all.get(k);
            if (!order.state.isEnd() && !order.isTarget() && refuses(bar, order)) {
                families.end(order, OrderState.CANCELLED, OrderCause.COLLAR, events);
            }
        }
    }

    /** Whether it is too far where it stands, or where a change that is underway would put it. */
    private boolean refuses(int bar, WorkingOrder order) {
        boolean refuses = refuses(bar, order.ticket, order.level, order.triggered);
        for (OrderChange change : order.changes) {
            OrderTicket ticket = change.ticket();
            refuses |= ticket != null && refuses(bar, ticket);
        }
        return refuses;
    }

    /**
     * The same of an order that has come so far.
     *
     * @param level where its stop stands; NaN: it is set by the first price that is met, as far
     *        from that as it trails
     * @param triggered whether its stop has been reached, and only its limit counts
     */
    private boolean refuses(int bar, OrderTicket ticket, double level, boolean triggered) {
        if (!isWorn() || ticket.reduceOnly()) {
            return false;
        }
        double close = closes.of(bar, ticket.asset());
        double stop = stop(ticket, level, close);
        return (ticket.type().hasStop() && !triggered && isBeyond(stop, close))
                || (ticket.type().hasLimit() && isBeyond(limit(ticket, stop), close));
    }

    private boolean isBeyond(double price, double close) {
        return Math.abs(price - close) > fraction * close;
    }

    private static double stop(OrderTicket ticket, double level, double close) {
        if (!ticket.type().trails() || !Double.isNaN(level)) {
            return level;
        }
        OrderPrices prices = ticket.prices();
        double distance = prices.trailsByFraction() ? prices.trail() * close : prices.trail();
        return ticket.quantity() > 0 ? close + distance : close - distance;
    }

    private static double limit(OrderTicket ticket, double stop) {
        if (!ticket.type().trails()) {
            return ticket.prices().limit();
        }
        double offset = ticket.prices().limitOffset();
        return ticket.quantity() > 0 ? stop + offset : stop - offset;
    }
}
