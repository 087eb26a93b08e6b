package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.List;

/**
 * What the fill or the end of an order means for those that have to do with it: a fill takes as
 * much from the others of its group, and a full one ends them; the orders that wait for it live for
 * what of it has been filled.
 */
final class Families {
    private final WorkingOrders orders;
    private final Lifetimes lifetimes;

    Families(WorkingOrders orders, Lifetimes lifetimes) {
        this.orders = orders;
        this.lifetimes = lifetimes;
    }

    /** The orders of the desk. */
    WorkingOrders orders() {
        return orders;
    }

    /** How long they are worked. */
    Lifetimes lifetimes() {
        return lifetimes;
    }

    /**
     * An order, whose fills are counted already, got steps in a bar.
     *
     * @param done signed steps; 0 changes nothing
     */
    void filled(int bar, WorkingOrder order, long done, DeskEvents events) {
        if (done == 0) {
            return;
        }
        boolean isComplete = order.isComplete();
        if (isComplete) {
            order.state = OrderState.FILLED;
            events.event(order.event(OrderCause.NONE));
        }
        if (order.isInGroup()) {
            takeFromSiblings(order, Math.abs(done), isComplete, events);
        }
        List<WorkingOrder> all = orders.of(order.ticket.asset());
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).parent == order) {
                wake(bar, all.get(k), events);
            }
        }
        if (isComplete) {
            release(order, events);
        }
    }

    private void takeFromSiblings(WorkingOrder order, long done, boolean isComplete,
            DeskEvents events) {
        List<WorkingOrder> all = orders.of(order.ticket.asset());
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder other = all.get(k);
            if (other.isSiblingOf(order) && !other.state.isEnd()) {
                long left = Math.abs(other.ticket.quantity()) - Math.abs(other.filled);
                if (isComplete || left <= done) {
                    end(other, OrderState.CANCELLED, OrderCause.SIBLING, events);
                } else {
                    other.taken += done;
                    other.shrink(done);
                    events.event(other.event(OrderCause.SIBLING));
                }
            }
        }
    }

    private void wake(int bar, WorkingOrder child, DeskEvents events) {
        if (child.state.isEnd()) {
            return;
        }
        if (child.state == OrderState.PENDING) {
            child.state = OrderState.WORKING;
            child.firstBar = bar;
            child.lastBar = lifetimes.lastBar(child.ticket, bar - 1);
            events.event(child.event(OrderCause.NONE));
        }
        child.meetsLater = !child.hasMet
                || (child.touch.fills() && !child.isDue && !child.isPassedOver);
    }

    /** Ends an order for a cause. */
    void end(WorkingOrder order, OrderState state, OrderCause cause, DeskEvents events) {
        order.state = state;
        order.isDue = false;
        order.meetsLater = false;
        events.event(order.event(cause));
        release(order, events);
    }

    /** Those that waited for an order that ended go on with what of it was filled. */
    private void release(WorkingOrder parent, DeskEvents events) {
        List<WorkingOrder> all = orders.of(parent.ticket.asset());
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder child = all.get(k);
            if (child.parent == parent && !child.state.isEnd()) {
                release(child, Math.abs(parent.filled), events);
            }
        }
    }

    private void release(WorkingOrder child, long released, DeskEvents events) {
        long beyond = Math.abs(child.ticket.quantity()) + child.taken - released;
        child.parent = null;
        if (released == 0) {
            end(child, OrderState.CANCELLED, OrderCause.PARENT, events);
        } else if (beyond > 0) {
            child.shrink(Math.min(beyond, Math.abs(child.ticket.quantity() - child.filled)));
            if (!child.isComplete()) {
                events.event(child.event(OrderCause.PARENT));
            } else if (child.filled == 0) {
                end(child, OrderState.CANCELLED, OrderCause.SIBLING, events);
            } else {
                end(child, OrderState.FILLED, OrderCause.PARENT, events);
            }
        }
    }
}
