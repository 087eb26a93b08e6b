package io.troupe.execution.desk;

import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderTicket;
import java.util.OptionalDouble;

/**
 * How far the prices of orders may be from the last close. Orders that only reduce a position may
 * have any.
 */
final class Collar {
    private final Closes closes;
    /** A fraction of the close; infinite if prices may be anywhere. */
    private final double fraction;

    Collar(DeskRules rules, OptionalDouble fraction) {
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
     * Whether an order's limit or stop is too far from the last close at a bar. Where no close is
     * known no price is.
     */
    boolean refuses(int bar, OrderTicket ticket) {
        return refuses(bar, ticket, ticket.prices().stop());
    }

    /**
     * The same of an order whose stop stands somewhere.
     *
     * @param level NaN: it is set by the first price that is met, as far from it as it trails
     */
    boolean refuses(int bar, OrderTicket ticket, double level) {
        if (!isWorn() || ticket.reduceOnly()) {
            return false;
        }
        double close = closes.of(bar, ticket.asset());
        double stop = stop(ticket, level, close);
        return (ticket.type().hasStop() && isBeyond(stop, close))
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
