package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StrategyContext;
import java.util.function.IntPredicate;

/**
 * The assets that are listed: they have traded and have not been delisted. One that is suspended is
 * listed still: who does not choose anew keeps it.
 */
final class ListedAssets {
    private final FeatureColumn lastClose;

    ListedAssets(StrategyContext context) {
        lastClose = context.feature(Price.CLOSE);
    }

    /** Whether an asset traded for the first time, or was delisted, at the view's bar. */
    boolean changed(MarketView view) {
        for (int asset = 0; asset < view.assets(); asset++) {
            if (view.isListed(asset) != (view.bar() > 0 && wasListed(view, asset))) {
                return true;
            }
        }
        return false;
    }

    private boolean wasListed(MarketView view, int asset) {
        return !Double.isNaN(view.value(lastClose, asset, 1));
    }

    /** The same share of {@code exposure} in every listed asset; flat if there is none. */
    static TargetPositions equalWeights(MarketView view, double exposure) {
        return equalWeights(view, exposure, view::isListed);
    }

    /**
     * The same share of capital in every asset that can be traded; unchanged while none can, flat
     * if none is listed.
     */
    static TargetPositions equalWeightsOfTradable(MarketView view) {
        boolean any = false;
        boolean listed = false;
        for (int asset = 0; asset < view.assets(); asset++) {
            any |= view.canTrade(asset);
            listed |= view.isListed(asset);
        }
        return listed && !any ? TargetPositions.unchanged()
                : equalWeights(view, 1, view::canTrade).rebalancing();
    }

    private static TargetPositions equalWeights(MarketView view, double exposure,
            IntPredicate isHeld) {
        boolean[] held = new boolean[view.assets()];
        for (int asset = 0; asset < held.length; asset++) {
            held[asset] = isHeld.test(asset);
        }
        return Weights.equal(held, exposure);
    }

    /**
     * How many assets there are that have not been delisted, listed or not yet; 1 if there is none,
     * as one divides by it.
     */
    static int living(MarketView view) {
        return Math.max(1, view.living());
    }
}
