package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.List;

/**
 * What the orders that a strategy asked for come to for the fund's limits: those that may increase
 * a position and wait for no other order, of a group the first alone, as one fills at most.
 */
final class CountedOrders {
    private final WorkingOrders orders;
    private final Families families;

    /** Why steps are taken from orders, and what becomes of those of which nothing is left. */
    private record Cut(OrderCause cause, OrderState emptied) {
        static final Cut BY_LIMIT = new Cut(OrderCause.LIMIT, OrderState.CANCELLED);
    }

    CountedOrders(Families families) {
        this.orders = families.orders();
        this.families = families;
    }

    /** Signed steps by which they would change the position. */
    long ordered(int asset) {
        List<WorkingOrder> all = orders.of(asset);
        long sum = 0;
        for (int k = 0; k < all.size(); k++) {
            if (counts(all, k)) {
                sum = Math.addExact(sum, all.get(k).rest());
            }
        }
        return sum;
    }

    /** Whether an order counts among those of its asset. */
    static boolean counts(List<WorkingOrder> all, int place) {
        WorkingOrder order = all.get(place);
        if (order.state.isEnd() || order.mayOnlyReduce() || order.rest() == 0) {
            return false;
        }
        for (int k = place - 1; k >= 0 && order.isInGroup(); k--) {
            if (order.isSiblingOf(all.get(k))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes from them until they come to what was approved: from the last ones first, and from
     * their siblings with them.
     *
     * @param approved between 0 and what they come to
     */
    void reduce(int asset, long approved, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        long beyond = ordered(asset) - approved;
        for (int k = all.size() - 1; k >= 0 && beyond != 0; k--) {
            WorkingOrder order = all.get(k);
            long rest = order.rest();
            if (counts(all, k) && Long.signum(rest) == Long.signum(beyond)) {
                long steps = Math.min(Math.abs(rest), Math.abs(beyond));
                beyond -= Long.signum(beyond) * steps;
                shrink(order, steps, Cut.BY_LIMIT, events);
                shrinkSiblings(order, steps, all, Cut.BY_LIMIT, events);
            }
        }
    }

    /**
     * Takes steps for which there is no buying power from one of them, and from its siblings.
     *
     * @param emptied what becomes of those of which nothing is left
     */
    void take(WorkingOrder order, long steps, OrderState emptied, DeskEvents events) {
        List<WorkingOrder> all = orders.of(order.ticket.asset());
        Cut cut = new Cut(OrderCause.UNAFFORDABLE, emptied);
        shrink(order, steps, cut, events);
        shrinkSiblings(order, steps, all, cut, events);
    }

    /** None of a group goes on when the one that counts does not. */
    private void shrinkSiblings(WorkingOrder order, long steps, List<WorkingOrder> all, Cut cut,
            DeskEvents events) {
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder other = all.get(k);
            if (other.isSiblingOf(order) && !other.state.isEnd()) {
                long left = Math.abs(other.ticket.quantity() - other.filled);
                shrink(other, order.state.isEnd() ? left : Math.min(steps, left), cut, events);
            }
        }
    }

    private void shrink(WorkingOrder order, long steps, Cut cut, DeskEvents events) {
        order.taken += steps;
        order.shrink(steps);
        if (order.isComplete()) {
            families.end(order, cut.emptied, cut.cause, events);
        } else {
            events.event(order.event(cut.cause));
        }
    }
}
