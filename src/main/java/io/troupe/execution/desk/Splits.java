package io.troupe.execution.desk;

import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.TickRounding;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Turns the working orders of an instrument into orders of its steps after a split. */
final class Splits {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final Families families;

    Splits(DeskRules rules, Families families) {
        this.rules = rules;
        this.orders = families.orders();
        this.families = families;
    }

    /** As of {@link OrderDesk#recount}. */
    void recount(int asset, LongUnaryOperator stepsAfter, double priceFactor, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        for (int k = 0; k < all.size(); k++) {
            recount(all.get(k), stepsAfter, priceFactor);
        }
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order.state.isEnd()) {
                continue;
            }
            if (order.isComplete()) {
                families.end(order, OrderState.CANCELLED, OrderCause.SPLIT, events);
            } else {
                events.event(order.event(OrderCause.SPLIT));
            }
        }
    }

    private void recount(WorkingOrder order, LongUnaryOperator stepsAfter, double priceFactor) {
        long rest = inLots(order.ticket.asset(),
                stepsAfter.applyAsLong(order.ticket.quantity() - order.filled));
        order.filled = stepsAfter.applyAsLong(order.filled);
        order.taken = stepsAfter.applyAsLong(order.taken);
        order.slice = inLots(order.ticket.asset(), stepsAfter.applyAsLong(order.slice));
        order.level *= priceFactor;
        order.averagePrice *= priceFactor;
        order.ticket = after(order.ticket, order.filled + rest, priceFactor);
        order.changes.replaceAll(change -> after(change, stepsAfter, priceFactor));
    }

    private OrderChange after(OrderChange change, LongUnaryOperator stepsAfter,
            double priceFactor) {
        OrderTicket ticket = change.ticket();
        if (ticket == null) {
            return change;
        }
        long quantity = inLots(ticket.asset(), stepsAfter.applyAsLong(ticket.quantity()));
        long due = inLots(ticket.asset(), stepsAfter.applyAsLong(change.due()));
        return new OrderChange(change.fromBar(), after(ticket, quantity, priceFactor), due,
                change.cause());
    }

    private long inLots(int asset, long steps) {
        return steps - steps % rules.terms().lotSteps()[asset];
    }

    private OrderTicket after(OrderTicket ticket, long quantity, double priceFactor) {
        OrderPrices prices = ticket.prices();
        MatchingRules.Book book = rules.matching().book();
        double tick = rules.terms().ticks()[ticket.asset()];
        boolean buys = ticket.quantity() > 0;
        double trail = prices.trailsByFraction() ? prices.trail() : prices.trail() * priceFactor;
        OrderPrices after = new OrderPrices(
                TickRounding.limit(book, buys, prices.limit() * priceFactor, tick),
                TickRounding.stop(book, buys, prices.stop() * priceFactor, tick), trail,
                prices.trailsByFraction(), prices.limitOffset() * priceFactor);
        return new OrderTicket(ticket.asset(), quantity, ticket.type(), after,
                ticket.timeInForce(), ticket.goodTill(), ticket.reduceOnly(), ticket.links());
    }
}
