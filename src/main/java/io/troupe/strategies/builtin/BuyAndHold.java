package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buys an equal share of each asset when it first trades, 1/n of capital with n assets in all, and
 * never trades again: weights drift with prices. What is kept for assets that never trade stays
 * cash, and so does what is paid for one that is delisted. Answers at the bars at which an asset
 * trades for the first time or is delisted; a bar in which one does not trade changes nothing.
 * Uses bars ≤ t.
 *
 * <p>Positions are sized anew where the fund says so: when capital is divided between strategies,
 * or with {@code resize} other than {@code onChange}.
 */
@RegisterStrategy(value = "buy-and-hold",
        summary = "Buys an equal share of each asset when it first trades, and keeps it.",
        paper = "Sharpe: The arithmetic of active management (1991)",
        notes = "Earns and loses what the market does; trades once per asset.")
public final class BuyAndHold implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable ListedAssets listed;

    /**
     * What can be set.
     *
     * @param symbols what is bought, all assets if empty
     */
    public record Parameters(@Parameter(doc = "what is bought; [] for all assets",
            defaultValue = "") List<String> symbols) {
        /** Checks that no symbol is named twice. */
        public Parameters {
            symbols = List.copyOf(symbols);
            Named.once(symbols);
        }
    }

    /** A strategy at its start. */
    public BuyAndHold(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        Named.declare(context, parameters.symbols);
        listed = new ListedAssets(context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        if (!Initialized.require(listed).changed(view)) {
            return TargetPositions.unchanged();
        }
        double[] weights = new double[view.assets()];
        for (int asset = 0; asset < weights.length; asset++) {
            weights[asset] = view.isListed(asset) ? 1.0 / weights.length : 0;
        }
        return TargetPositions.of(weights);
    }
}
