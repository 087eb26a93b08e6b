package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.time.LocalDate;

/** How long orders are worked: which bar is the last that they may meet. */
final class Lifetimes {
    private static final int FOREVER = Integer.MAX_VALUE;
    private final DeskRules rules;

    Lifetimes(DeskRules rules) {
        this.rules = rules;
    }

    /** The first bar that an order, a change or a cancellation decided at a close holds for. */
    int firstBar(int decidedAt) {
        return decidedAt + 1 + rules.matching().latencyBars();
    }

    /**
     * The last bar of an order.
     *
     * @param before the bar before the first that it may meet
     */
    int lastBar(OrderTicket ticket, int before) {
        return switch (ticket.timeInForce()) {
            case NEXT_BAR -> before + 1;
            case DAY -> rules.calendar().nextSessionEnd(before, ticket.asset());
            case GOOD_TILL_DATE -> lastOn(ticket);
            case GOOD_TILL_CANCELLED -> FOREVER;
            case IMMEDIATE_OR_CANCEL, FILL_OR_KILL -> isImmediate(ticket) ? before + 1 : FOREVER;
        };
    }

    /** Whether its first moment does not have to wait for a price to be traded. */
    private static boolean isImmediate(OrderTicket ticket) {
        return !ticket.type().hasStop();
    }

    private int lastOn(OrderTicket ticket) {
        LocalDate date = ticket.goodTill();
        return date == null ? FOREVER
                : rules.calendar().lastBarOn(date.toEpochDay(), ticket.asset());
    }

    /** Whether the last date of an order is over, or there is none, at a bar's close. */
    boolean isOver(OrderTicket ticket, int bar) {
        LocalDate date = ticket.goodTill();
        return date == null
                || rules.calendar().lastBarOn(date.toEpochDay(), ticket.asset()) <= bar;
    }

    /** A bar begins for an order: changes that were underway hold, and it may be worked. */
    void open(int bar, WorkingOrder order, Families families, DeskEvents events) {
        while (!order.state.isEnd() && !order.changes.isEmpty()
                && order.changes.getFirst().fromBar() <= bar) {
            apply(order, order.changes.removeFirst(), families, events);
        }
        if (order.state == OrderState.PENDING && order.parent == null && order.firstBar <= bar) {
            order.state = OrderState.WORKING;
            events.event(order.event(OrderCause.NONE));
        }
    }

    /** Makes a change of an order hold. */
    void apply(WorkingOrder order, OrderChange change, Families families, DeskEvents events) {
        OrderTicket ticket = change.ticket();
        if (order.isTarget() && ticket != null) {
            order.becomes(ticket, change.due());
            return;
        }
        if (ticket == null || Math.abs(ticket.quantity()) <= Math.abs(order.filled)) {
            families.end(order, change.cause() == OrderCause.TIME ? OrderState.EXPIRED
                    : OrderState.CANCELLED, change.cause(), events);
            return;
        }
        order.ticket = ticket;
        double stop = ticket.prices().stop();
        if (!order.triggered && !Double.isNaN(stop)) {
            order.level = stop;
        }
        events.event(order.event(change.cause()));
    }

    /** A bar is over for an order. */
    void close(int bar, WorkingOrder order, Families families, DeskEvents events) {
        if (order.state.isEnd() || order.firstBar > bar
                || (order.parent != null && isAsleep(order))) {
            return;
        }
        if (order.isTarget()) {
            order.slice = 0;
            return;
        }
        if (order.isAtOnce() && (bar >= order.lastBar || order.triggered)) {
            families.end(order, OrderState.CANCELLED, OrderCause.NOT_AT_ONCE, events);
        } else if (bar >= order.lastBar) {
            families.end(order, OrderState.EXPIRED, OrderCause.TIME, events);
        }
    }

    private static boolean isAsleep(WorkingOrder order) {
        return order.state == OrderState.PENDING;
    }
}
