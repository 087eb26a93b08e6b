package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StrategyContext;

/** The assets that have traded so far. */
final class ListedAssets {
    private final FeatureColumn lastClose;

    ListedAssets(StrategyContext context) {
        lastClose = context.feature(Price.CLOSE);
    }

    /** Whether an asset traded for the first time at the view's bar. */
    boolean changed(MarketView view) {
        for (int asset = 0; asset < view.assets(); asset++) {
            if (isListed(view, asset) && (view.bar() == 0 || !isListed(view, asset, 1))) {
                return true;
            }
        }
        return false;
    }

    /** The same share of {@code exposure} in every listed asset; flat if there is none. */
    TargetPositions equalWeights(MarketView view, double exposure) {
        boolean[] held = new boolean[view.assets()];
        for (int asset = 0; asset < held.length; asset++) {
            held[asset] = isListed(view, asset);
        }
        return Weights.equal(held, exposure);
    }

    /** Whether an asset has traded by the view's bar. */
    boolean isListed(MarketView view, int asset) {
        return isListed(view, asset, 0);
    }

    private boolean isListed(MarketView view, int asset, int lagBars) {
        return !Double.isNaN(view.value(lastClose, asset, lagBars));
    }
}
