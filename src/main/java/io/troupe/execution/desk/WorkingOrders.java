package io.troupe.execution.desk;

import io.troupe.model.OrderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<OrderId, WorkingOrder> byId = new HashMap<>();

    /** None. */
    WorkingOrders(int assets) {
        byAsset = new ArrayList<>(Collections.nCopies(assets, List.of()));
    }

    /** How many there are. */
    int size() {
        return byId.size();
    }

    /** Those of an asset. */
    List<WorkingOrder> of(int asset) {
        return byAsset.get(asset);
    }

    /** The order of an id; null if it is not worked. */
    @Nullable
    WorkingOrder find(OrderId id) {
        return byId.get(id);
    }

    /** Takes an order where its id belongs. */
    void add(WorkingOrder order) {
        if (byId.putIfAbsent(order.id, order) != null) {
            throw new IllegalArgumentException("there is an order " + order.id + " already");
        }
        int asset = order.ticket.asset();
        if (byAsset.get(asset).isEmpty()) {
            byAsset.set(asset, new ArrayList<>(4));
        }
        List<WorkingOrder> all = byAsset.get(asset);
        int place = all.size();
        while (place > 0 && BY_ID.compare(all.get(place - 1).id, order.id) > 0) {
            place--;
        }
        all.add(place, order);
    }

    /** Drops the orders of an asset that have ended. */
    void sweep(int asset) {
        List<WorkingOrder> all = byAsset.get(asset);
        boolean anyEnded = false;
        for (int k = 0; k < all.size(); k++) {
            anyEnded |= all.get(k).state.isEnd();
        }
        if (anyEnded) {
            all.removeIf(order -> {
                boolean hasEnded = order.state.isEnd();
                if (hasEnded) {
                    byId.remove(order.id);
                }
                return hasEnded;
            });
        }
    }

    /** Becomes copies of others. */
    void become(WorkingOrders others) {
        clear();
        for (int asset = 0; asset < byAsset.size(); asset++) {
            for (WorkingOrder order : others.of(asset)) {
                WorkingOrder parent = order.parent;
                add(order.copy(parent == null ? null : byId.get(parent.id)));
            }
        }
    }

    /** Drops all. */
    void clear() {
        byId.clear();
        Collections.fill(byAsset, List.of());
    }
}
