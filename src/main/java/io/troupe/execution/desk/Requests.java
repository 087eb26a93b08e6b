package io.troupe.execution.desk;

import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.TickRounding;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a strategy that trades by orders asks for at a bar's close. What cannot be worked is
 * refused, and the cause told; the first cause is kept.
 */
final class Requests {
    private final DeskRules rules;
    private final WorkingOrders orders;
    private final Lifetimes lifetimes;
    private final Families families;
    private final TicketRules tickets;
    private final Collar collar;
    private OrderCause refusal = OrderCause.NONE;

    Requests(DeskRules rules, Families families, TicketRules tickets, Collar collar) {
        this.collar = collar;
        this.rules = rules;
        this.orders = families.orders();
        this.lifetimes = families.lifetimes();
        this.families = families;
        this.tickets = tickets;
    }

    /** Why an order of the strategy was first refused; none if none was. */
    OrderCause refusal() {
        return refusal;
    }

    /** Sets that. */
    void setRefusal(OrderCause first) {
        refusal = first;
    }

    /** An order of the strategy is refused. */
    void refused(OrderCause cause) {
        if (refusal == OrderCause.NONE) {
            refusal = cause;
        }
    }

    /** Takes the requests of a bar in their order. */
    void take(int bar, List<OrderRequest> requests, DeskAccount account, DeskEvents events) {
        Map<Integer, OrderTicket> groups = new HashMap<>();
        for (OrderRequest request : requests) {
            switch (request) {
                case OrderRequest.Submit submit -> submit(bar, submit, groups, account, events);
                case OrderRequest.Amend amend -> amend(bar, amend, events);
                case OrderRequest.Cancel cancel -> cancel(bar, cancel.id(), events);
            }
        }
    }

    /** Refuses all that is new; nothing is worked that could be changed. */
    void refuse(List<OrderRequest> requests, OrderCause cause, DeskEvents events) {
        for (OrderRequest request : requests) {
            if (request instanceof OrderRequest.Submit submit) {
                refused(cause);
                events.event(new OrderEvent(submit.id(), OrderState.REFUSED, cause,
                        submit.ticket(), 0, submit.ticket().prices().stop()));
            }
        }
    }

    private void submit(int bar, OrderRequest.Submit submit, Map<Integer, OrderTicket> groups,
            DeskAccount account, DeskEvents events) {
        OrderTicket asked = submit.ticket();
        OrderCause cause = tickets.refusal(bar, asked, account, orders.size());
        WorkingOrder parent = parent(submit);
        if (cause == OrderCause.NONE && asked.links().parent() >= 0
                && (parent == null || parent.ticket.asset() != asked.asset())) {
            cause = OrderCause.PARENT;
        }
        if (cause == OrderCause.NONE && collar.refuses(bar, onGrid(asked))) {
            cause = OrderCause.COLLAR;
        }
        if (cause == OrderCause.NONE && !fitsGroup(asked, groups)) {
            cause = OrderCause.GROUP;
        }
        if (cause != OrderCause.NONE) {
            refused(cause);
            events.event(new OrderEvent(submit.id(), OrderState.REFUSED, cause, asked, 0,
                    asked.prices().stop()));
            return;
        }
        WorkingOrder order = new WorkingOrder(submit.id(), OrderCause.REQUESTED, onGrid(asked),
                lifetimes.firstBar(bar));
        order.parent = parent;
        order.lastBar = lifetimes.lastBar(order.ticket, order.firstBar - 1);
        if (parent == null && order.firstBar == bar + 1) {
            order.state = OrderState.WORKING;
        }
        orders.add(order);
        events.event(order.event(OrderCause.REQUESTED));
    }

    private @Nullable WorkingOrder parent(OrderRequest.Submit submit) {
        int number = submit.ticket().links().parent();
        OrderId id = submit.id();
        return number < 0 || number >= id.number() ? null
                : orders.find(new OrderId(id.decidedAt(), id.sleeve(), number));
    }

    /** Whether the group is new with this bar, or has orders of the same asset and parent. */
    private static boolean fitsGroup(OrderTicket ticket, Map<Integer, OrderTicket> groups) {
        if (ticket.links().group() < 0) {
            return true;
        }
        OrderTicket first = groups.putIfAbsent(ticket.links().group(), ticket);
        return first == null || (first.asset() == ticket.asset()
                && first.links().parent() == ticket.links().parent());
    }

    private OrderTicket onGrid(OrderTicket asked) {
        OrderPrices prices = asked.prices();
        MatchingRules.Book book = rules.matching().book();
        double tick = rules.terms().ticks()[asked.asset()];
        boolean buys = asked.quantity() > 0;
        OrderPrices worked = new OrderPrices(
                TickRounding.limit(book, buys, prices.limit(), tick),
                TickRounding.stop(book, buys, prices.stop(), tick), prices.trail(),
                prices.trailsByFraction(), prices.limitOffset());
        return new OrderTicket(asked.asset(), asked.quantity(), asked.type(), worked,
                asked.timeInForce(), asked.goodTill(), asked.reduceOnly(), asked.links());
    }

    private void amend(int bar, OrderRequest.Amend amend, DeskEvents events) {
        WorkingOrder order = orders.find(amend.id());
        if (order == null || order.state.isEnd()) {
            refuseUnknown(amend.id(), amend.quantity(), amend.prices(), events);
            return;
        }
        OrderTicket now = order.ticket;
        OrderTicket asked = new OrderTicket(now.asset(), amend.quantity(), now.type(),
                amend.prices(), now.timeInForce(), now.goodTill(), now.reduceOnly(),
                now.links());
        OrderCause cause = tickets.refusalOfChange(bar, asked, order);
        if (cause == OrderCause.NONE && asked.quantity() != 0
                && collar.refuses(bar, onGrid(asked))) {
            cause = OrderCause.COLLAR;
        }
        if (cause == OrderCause.NONE) {
            change(bar, order, onGrid(asked), events);
        } else {
            refused(cause);
            events.event(order.event(cause));
        }
    }

    private void cancel(int bar, OrderId id, DeskEvents events) {
        WorkingOrder order = orders.find(id);
        if (order == null || order.state.isEnd()) {
            refuseUnknown(id, 0, OrderPrices.NONE, events);
        } else {
            change(bar, order, null, events);
        }
    }

    private void change(int bar, WorkingOrder order, @Nullable OrderTicket ticket,
            DeskEvents events) {
        OrderChange change = new OrderChange(lifetimes.firstBar(bar), ticket, 0,
                OrderCause.REQUESTED);
        if (change.fromBar() == bar + 1) {
            lifetimes.apply(order, change, families, events);
        } else {
            order.changes.add(change);
        }
    }

    /** An order that has ended, or never was: all that is known of it is what was asked. */
    private void refuseUnknown(OrderId id, long quantity, OrderPrices prices,
            DeskEvents events) {
        refused(OrderCause.NO_SUCH_ORDER);
        OrderTicket asked = OrderTicket.of(0, quantity, OrderType.MARKET, prices);
        events.event(new OrderEvent(id, OrderState.REFUSED, OrderCause.NO_SUCH_ORDER, asked, 0,
                prices.stop()));
    }
}
