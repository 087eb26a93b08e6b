package io.troupe.execution.points;

import io.troupe.execution.Shortfall;
import io.troupe.execution.desk.Rations;
import io.troupe.model.BarPoint;
import io.troupe.model.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shares that consecutive portfolios get at the points of one bar at which the fund cannot do
 * everything. Asked for their orders in order, once for all of them.
 */
public final class PointRations implements Rations {
    private final Map<SideOf, Ration> rations = new HashMap<>();

    private record SideOf(TradePoint at, Side side) {}

    /** What is known of a side of a point, and how far through its orders it has been shared. */
    private static final class Ration {
        private Optional<Shortfall> shared = Optional.empty();
        private long before;

        void add(PointShare share) {
            if (!share.whole().isOfWholeOrders()) {
                shared = Optional.of(share.whole().shared());
                before = share.before();
            }
        }

        long share(long quantity) {
            if (shared.isEmpty()) {
                return quantity;
            }
            long share = shared.get().share(before, quantity);
            before = shared.get().after(before, quantity);
            return share;
        }
    }

    private PointRations() {}

    /** Those of a bar of which so much is known, in the order in which it came to be known. */
    public static Rations of(List<PointShare> shares) {
        if (shares.isEmpty()) {
            return NONE;
        }
        PointRations all = new PointRations();
        for (PointShare share : shares) {
            SideOf side = new SideOf(share.whole().sum().at(), share.whole().heavySide());
            all.rations.computeIfAbsent(side, none -> new Ration()).add(share);
        }
        return all;
    }

    @Override
    public long share(int asset, BarPoint point, double reference, long quantity,
            boolean allOrNothing) {
        Ration ration = rations.get(new SideOf(new TradePoint(asset, point, reference),
                quantity > 0 ? Side.BUY : Side.SELL));
        if (ration == null) {
            return quantity;
        }
        return allOrNothing ? 0 : ration.share(quantity);
    }
}
