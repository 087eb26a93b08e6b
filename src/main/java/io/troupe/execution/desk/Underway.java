package io.troupe.execution.desk;

import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What orders may still fill at the most, with the changes of them that are underway. */
final class Underway {
    private Underway() {}

    /** Steps that an order may still fill, ≥ 0, if the one that it waits for fills first. */
    static long most(WorkingOrder order) {
        if (order.state.isEnd()) {
            return 0;
        }
        long most = Math.max(0, order.isTarget() ? Math.abs(order.slice)
                : ahead(order, order.ticket.quantity()));
        List<OrderChange> changes = order.changes;
        for (int k = 0; k < changes.size(); k++) {
            boolean isLast = k + 1 == changes.size()
                    || changes.get(k + 1).fromBar() != changes.get(k).fromBar();
            if (isLast) {
                most = Math.max(most, after(order, changes.get(k)));
            }
        }
        return most;
    }

    /** Steps from what is filled to a quantity, in the direction of an order. */
    private static long ahead(WorkingOrder order, long quantity) {
        return order.buys() ? quantity - order.filled : order.filled - quantity;
    }

    private static long after(WorkingOrder order, OrderChange change) {
        OrderTicket ticket = change.ticket();
        return ticket == null ? 0
                : ahead(order, order.isTarget() ? change.due() : ticket.quantity());
    }

    /**
     * Signed steps that changes of an order which hold before a bar bring it to fill: one of them
     * that asks for less takes nothing of it back.
     */
    static long before(int bar, WorkingOrder order) {
        long most = 0;
        for (OrderChange change : order.changes) {
            if (change.fromBar() < bar) {
                most = Math.max(most, after(order, change));
            }
        }
        return order.buys() ? most : -most;
    }

    /** Lets changes of an order that are underway bring it no further. */
    static void boundChanges(WorkingOrder order, long most) {
        long quantity = order.filled + (order.buys() ? most : -most);
        order.changes.replaceAll(change -> {
            OrderTicket ticket = change.ticket();
            return ticket == null || after(order, change) <= most ? change
                    : new OrderChange(change.fromBar(),
                            WorkingOrder.withQuantity(ticket, quantity),
                            order.isTarget() ? quantity : 0, change.cause());
        });
    }

    /** Lets changes of an order that are underway leave it one that only reduces a position. */
    static void onlyReduce(WorkingOrder order) {
        order.changes.replaceAll(change -> {
            OrderTicket ticket = change.ticket();
            return ticket == null ? change
                    : new OrderChange(change.fromBar(), ticket.reducing(), change.due(),
                            change.cause());
        });
    }

    /** Lets the order of a target fill no more. */
    static void bound(WorkingOrder order, long most) {
        order.slice = order.buys() ? Math.min(order.slice, most) : Math.max(order.slice, -most);
        boundChanges(order, most);
    }

    /**
     * Bounds the orders of an asset's targets, the last ones first.
     *
     * @param except one that is not looked at
     * @return steps of the bound that they leave
     */
    static long bound(Families families, int asset, @Nullable WorkingOrder except,
            SideBound bound, DeskEvents events) {
        List<WorkingOrder> all = families.orders().of(asset);
        long beyond = most(all, except, bound) - bound.most();
        for (int k = all.size() - 1; k >= 0 && beyond > 0; k--) {
            WorkingOrder order = all.get(k);
            long most = order != except && order.isTarget() && bound.concerns(order)
                    ? most(order)
                    : 0;
            if (most > 0) {
                long left = Math.max(0, most - beyond);
                beyond -= most - left;
                boundOne(families, order, left, bound, events);
            }
        }
        return Math.max(0, -beyond);
    }

    private static void boundOne(Families families, WorkingOrder order, long left,
            SideBound bound, DeskEvents events) {
        if (left == 0) {
            families.end(order, OrderState.CANCELLED, bound.cause(), events);
            return;
        }
        bound(order, left);
        order.ticket = WorkingOrder.withQuantity(order.ticket,
                order.filled + (order.buys() ? left : -left));
        events.event(order.event(bound.cause()));
    }

    /** Steps that the orders of targets may still fill on one side. */
    static long most(List<WorkingOrder> all, @Nullable WorkingOrder except, SideBound side) {
        long sum = 0;
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (order != except && order.isTarget() && side.concerns(order)) {
                sum = Math.addExact(sum, most(order));
            }
        }
        return sum;
    }
}
