package io.troupe.strategies;

import io.troupe.features.FeatureStore;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderView;
import io.troupe.model.orders.PositionExit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assets that one strategy looks at, seen as a market of their own. */
final class SubUniverse {
    private final int[] assets;
    private final int allAssets;
    private final MarketCursor cursor;

    /**
     * A market of some assets.
     *
     * @param features the store of these assets
     * @param assets their indices among all
     * @param allAssets how many there are in all
     */
    SubUniverse(FeatureStore features, int[] assets, int allAssets) {
        this.assets = assets.clone();
        this.allAssets = allAssets;
        this.cursor = new MarketCursor(features.panel(), features);
    }

    MarketView at(int bar, @Nullable SleeveView sleeve) {
        cursor.moveTo(bar);
        cursor.lend(sleeve == null ? null : new Part(sleeve));
        return cursor.view();
    }

    /** The same targets among all assets; others are not held. */
    TargetPositions among(TargetPositions targets) {
        double[] weights = new double[allAssets];
        for (int i = 0; i < assets.length; i++) {
            weights[assets[i]] = targets.weight(i);
        }
        TargetPositions wide = TargetPositions.of(weights);
        return targets.isRebalancing() ? wide.rebalancing() : wide;
    }

    int size() {
        return assets.length;
    }

    /** By its own numbers of assets, theirs among all. */
    int[] numbers() {
        return assets.clone();
    }

    /** The strategy's ledger with its own numbers of assets. */
    private final class Part implements SleeveView {
        private final SleeveView whole;

        Part(SleeveView whole) {
            this.whole = whole;
        }

        @Override
        public double equity() {
            return whole.equity();
        }

        @Override
        public double cash() {
            return whole.cash();
        }

        @Override
        public long position(int asset) {
            return whole.position(assets[asset]);
        }

        @Override
        public boolean tradesByOrders(int asset) {
            return whole.tradesByOrders(assets[asset]);
        }

        @Override
        public double targetWeight(int asset) {
            return whole.targetWeight(assets[asset]);
        }

        @Override
        public double averageEntryPrice(int asset) {
            return whole.averageEntryPrice(assets[asset]);
        }

        @Override
        public int barsHeld(int asset) {
            return whole.barsHeld(assets[asset]);
        }

        @Override
        public double bestPriceSinceEntry(int asset) {
            return whole.bestPriceSinceEntry(assets[asset]);
        }

        @Override
        public double profit(int asset) {
            return whole.profit(assets[asset]);
        }

        @Override
        public List<OrderView> openOrders(int asset) {
            return whole.openOrders(assets[asset]).stream().map(order -> order.of(asset)).toList();
        }

        @Override
        public Optional<PositionExit> lastExit(int asset) {
            return whole.lastExit(assets[asset]);
        }
    }
}
