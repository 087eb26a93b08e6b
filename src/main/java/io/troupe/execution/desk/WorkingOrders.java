package io.troupe.execution.desk;

import io.troupe.model.OrderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working orders of one sleeve, by instrument and in the order of their ids. Mutable, owned by
 * the thread of its desk.
 */
final class WorkingOrders {
    /** The order in which orders of a sleeve have their turn at a point. */
    static final Comparator<OrderId> BY_ID = Comparator.comparingInt(OrderId::decidedAt)
            .thenComparingInt(OrderId::number);

    private final List<List<WorkingOrder>> byAsset;
    private int size;

    /** None. */
    WorkingOrders(int assets) {
        byAsset = new ArrayList<>(Collections.nCopies(assets, List.of()));
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Whether there are none of an asset. */
    boolean isNone(int asset) {
        return size == 0 || byAsset.get(asset).isEmpty();
    }

    /** Those of an asset. */
    List<WorkingOrder> of(int asset) {
        return byAsset.get(asset);
    }

    /** The order of an id; null if it is not worked. */
    @Nullable
    WorkingOrder find(OrderId id) {
        for (int asset = 0; asset < byAsset.size(); asset++) {
            WorkingOrder found = find(asset, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The order of an id for an asset; null if it is not worked. */
    @Nullable
    WorkingOrder find(int asset, OrderId id) {
        List<WorkingOrder> all = byAsset.get(asset);
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).id.equals(id)) {
                return all.get(k);
            }
        }
        return null;
    }

    /** Takes an order where its id belongs. */
    void add(WorkingOrder order) {
        int asset = order.ticket.asset();
        if (find(asset, order.id) != null) {
            throw new IllegalArgumentException("there is an order " + order.id + " already");
        }
        if (byAsset.get(asset).isEmpty()) {
            byAsset.set(asset, new ArrayList<>(4));
        }
        List<WorkingOrder> all = byAsset.get(asset);
        int place = all.size();
        while (place > 0 && BY_ID.compare(all.get(place - 1).id, order.id) > 0) {
            place--;
        }
        all.add(place, order);
        size++;
    }

    /** Drops the orders of an asset that have ended. */
    void sweep(int asset) {
        List<WorkingOrder> all = byAsset.get(asset);
        boolean anyEnded = false;
        for (int k = 0; k < all.size(); k++) {
            anyEnded |= all.get(k).state.isEnd();
        }
        if (anyEnded) {
            size -= all.size();
            all.removeIf(order -> order.state.isEnd());
            size += all.size();
        }
    }

    /** Drops the orders of an asset. */
    void drop(int asset) {
        size -= byAsset.get(asset).size();
        byAsset.set(asset, List.of());
    }

    /** Becomes copies of others. */
    void become(WorkingOrders others) {
        clear();
        for (int asset = 0; asset < byAsset.size(); asset++) {
            for (WorkingOrder order : others.of(asset)) {
                WorkingOrder parent = order.parent;
                add(order.copy(parent == null ? null : find(asset, parent.id)));
            }
        }
    }

    /** Drops all. */
    void clear() {
        size = 0;
        Collections.fill(byAsset, List.of());
    }
}
