package io.troupe.execution.desk;

import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.List;

/**
 * What the working orders of an instrument that are not those of targets come to at their worst:
 * each may fill or not. Of a group the largest of each side counts, as what one fills is taken from
 * the others. An order that waits for one of the other side sells no more than that buys: only what
 * it may fill already counts, of one for each that is waited for.
 */
final class AskedEnds {
    private final WorkingOrders orders;
    private final Families families;
    private final boolean haveExits;

    /**
     * Those of a desk.
     *
     * @param haveExits whether positions are given up at any time by orders that are not there yet
     */
    AskedEnds(Families families, boolean haveExits) {
        this.haveExits = haveExits;
        this.orders = families.orders();
        this.families = families;
    }

    /**
     * Which of the orders are looked at.
     *
     * @param nets whether one that waits for another is set off against it: not where something
     *        else may have given up by then what that other one brought
     */
    private record Kind(boolean buys, boolean reduces, boolean nets) {
        boolean has(WorkingOrder order) {
            return !order.state.isEnd() && !order.isTarget() && order.buys() == buys
                    && order.mayOnlyReduce() == reduces;
        }
    }

    /** Steps ≥ 0 that orders which may increase a position fill on one side. */
    long may(int asset, boolean buys) {
        return sum(orders.of(asset), mayIncrease(asset, buys));
    }

    /** Steps ≥ 0 that orders which only reduce a position would fill if it were large enough. */
    long exits(int asset, boolean buys) {
        return sum(orders.of(asset), onlyReduce(buys));
    }

    private static Kind onlyReduce(boolean buys) {
        return new Kind(buys, true, true);
    }

    private Kind mayIncrease(int asset, boolean buys) {
        List<WorkingOrder> all = orders.of(asset);
        boolean nets = !haveExits;
        for (int k = 0; k < all.size() && nets; k++) {
            nets = !onlyReduce(buys).has(all.get(k));
        }
        return new Kind(buys, false, nets);
    }

    private static long sum(List<WorkingOrder> all, Kind kind) {
        long sum = 0;
        for (int k = 0; k < all.size(); k++) {
            if (counts(all, k, kind)) {
                sum = Math.addExact(sum, worst(all, k, kind));
            }
        }
        return sum;
    }

    /** Whether it is of a kind, and the first such of its group. */
    private static boolean counts(List<WorkingOrder> all, int place, Kind kind) {
        WorkingOrder order = all.get(place);
        if (!kind.has(order)) {
            return false;
        }
        for (int k = place - 1; k >= 0 && order.isInGroup(); k--) {
            if (order.isSiblingOf(all.get(k)) && kind.has(all.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** What it and its siblings of the same kind come to. */
    private static long worst(List<WorkingOrder> all, int place, Kind kind) {
        WorkingOrder first = all.get(place);
        long worst = alone(all, place, kind);
        for (int k = place + 1; k < all.size() && first.isInGroup(); k++) {
            if (first.isSiblingOf(all.get(k)) && kind.has(all.get(k))) {
                worst = Math.max(worst, alone(all, k, kind));
            }
        }
        return worst;
    }

    private static long alone(List<WorkingOrder> all, int place, Kind kind) {
        WorkingOrder order = all.get(place);
        long most = Underway.most(order);
        WorkingOrder parent = order.parent;
        if (!kind.nets || parent == null || parent.buys() == order.buys()
                || !isFirstChild(all, place)) {
            return most;
        }
        long released = Math.abs(parent.filled) - order.taken - Math.abs(order.filled);
        return Math.max(0, Math.min(most, released));
    }

    /** Whether no other order of its side, its siblings aside, waits for the same one before it. */
    private static boolean isFirstChild(List<WorkingOrder> all, int place) {
        WorkingOrder order = all.get(place);
        for (int k = place - 1; k >= 0; k--) {
            WorkingOrder other = all.get(k);
            if (other.parent == order.parent && other.buys() == order.buys()
                    && !other.state.isEnd() && !other.isSiblingOf(order)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes from those that may increase a position until they come to no more than a bound: from
     * the last ones first, and from their siblings of the same side with them.
     */
    void reduce(int asset, SideBound bound, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        Kind kind = mayIncrease(asset, bound.buys());
        long beyond = sum(all, kind) - bound.most();
        for (int k = all.size() - 1; k >= 0 && beyond > 0; k--) {
            long worst = counts(all, k, kind) ? worst(all, k, kind) : 0;
            long left = Math.max(0, worst - beyond);
            if (left < worst) {
                beyond -= worst - left;
                reduceGroup(all, k, kind, bound.of(left), events);
            }
        }
    }

    private void reduceGroup(List<WorkingOrder> all, int place, Kind kind, SideBound bound,
            DeskEvents events) {
        WorkingOrder first = all.get(place);
        for (int k = all.size() - 1; k >= place; k--) {
            WorkingOrder order = all.get(k);
            if (order == first || (order.isSiblingOf(first) && kind.has(order))) {
                reduceOne(order, alone(all, k, kind) - bound.most(), bound, events);
            }
        }
    }

    private void reduceOne(WorkingOrder order, long beyond, SideBound bound, DeskEvents events) {
        if (beyond <= 0) {
            return;
        }
        long left = order.changes.isEmpty() ? Underway.most(order) - beyond : bound.most();
        Underway.boundChanges(order, left);
        long steps = Math.max(0, Math.abs(order.ticket.quantity() - order.filled) - left);
        order.taken += steps;
        order.shrink(steps);
        if (order.isComplete()) {
            families.end(order, OrderState.CANCELLED, bound.cause(), events);
        } else {
            events.event(order.event(bound.cause()));
        }
    }

    /** Lets those that may increase a position only reduce it from now on. */
    void onlyReduce(int asset, boolean buys, OrderCause cause, DeskEvents events) {
        List<WorkingOrder> all = orders.of(asset);
        Kind kind = mayIncrease(asset, buys);
        for (int k = 0; k < all.size(); k++) {
            WorkingOrder order = all.get(k);
            if (kind.has(order)) {
                order.ticket = order.ticket.reducing();
                Underway.onlyReduce(order);
                events.event(order.event(cause));
            }
        }
    }
}
