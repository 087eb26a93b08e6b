package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds the same weight of every asset that has traded so far, 1 divided by their number: the
 * benchmark. Answers when an asset trades for the first time. Uses bars ≤ t.
 */
@RegisterStrategy(value = "equal-weight",
        summary = "Holds the same weight of every asset that has traded so far.",
        paper = "DeMiguel, Garlappi, Uppal: Optimal versus naive diversification (2009)")
public final class EqualWeight implements StatelessStrategy {
    private @Nullable ListedAssets listed;

    @Override
    public void initialize(StrategyContext context) {
        listed = new ListedAssets(context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        ListedAssets assets = Initialized.require(listed);
        return assets.changed(view) ? assets.equalWeights(view, 1) : TargetPositions.unchanged();
    }
}
