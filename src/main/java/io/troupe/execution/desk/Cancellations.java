package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.List;

/** Takes orders of a desk back for reasons beyond its strategy. */
final class Cancellations {
    private final WorkingOrders orders;
    private final Families families;
    private final Targets targets;
    private final Wanted wanted;

    Cancellations(DeskParts parts) {
        this.families = parts.families();
        this.orders = families.orders();
        this.targets = parts.targets();
        this.wanted = parts.wanted();
    }

    /** As of {@link OrderDesk#cancel}, of an asset. */
    void cancel(int asset, OrderCause cause, DeskEvents events) {
        leaveOrders(asset, cause);
        end(asset, cause, false, events);
    }

    /**
     * What is wanted counts from now on also where the strategy traded by orders, until it orders
     * again: of one that was taken out, nothing.
     */
    void leaveOrders(int asset, OrderCause cause) {
        if (wanted.isByOrders(asset)) {
            wanted.setByOrders(asset, false);
            long steps = cause == OrderCause.QUARANTINED ? 0 : wanted.of(asset);
            targets.forget(asset);
            targets.want(asset, steps, true);
        }
    }

    /**
     * Ends the orders of an asset.
     *
     * @param keepsReducing whether those live on that are declared to reduce a position only
     */
    void end(int asset, OrderCause cause, boolean keepsReducing, DeskEvents events) {
        List<WorkingOrder> working = orders.of(asset);
        for (int k = 0; k < working.size(); k++) {
            WorkingOrder order = working.get(k);
            if (!order.state.isEnd() && !(keepsReducing && order.mayOnlyReduce())) {
                families.end(order, OrderState.CANCELLED, cause, events);
            }
        }
        orders.sweep(asset);
    }
}
