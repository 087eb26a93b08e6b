package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds the same weight of every asset, 1 divided by their number: the benchmark. Without
 * rebalancing these are the assets that have traded and have not been delisted; it answers when one
 * trades for the first time or is delisted, and holds what it bought while prices move. With
 * rebalancing these are the assets that can be traded; it answers at the first bar of each period,
 * and goes back to equal weights then: an asset that is new waits until the next period, and one
 * that is suspended is to be sold. While none can be traded nothing changes. Uses bars ≤ t.
 */
@RegisterStrategy(value = "equal-weight",
        summary = "Holds the same weight of every asset that can be traded.",
        paper = "DeMiguel, Garlappi, Uppal: Optimal versus naive diversification (2009)",
        notes = "Near the market; rebalanced, it gains where prices swing back and lags where "
                + "few run away; trades little.")
public final class EqualWeight implements StatelessStrategy {
    private final Rebalancing rebalance;
    private @Nullable ListedAssets listed;

    /** How often weights are made equal again. */
    public enum Rebalancing {
        /** When an asset trades for the first time or is delisted. */
        NEVER(null),
        /** At each day's first bar. */
        DAILY(Rebalance.DAILY),
        /** At each week's first bar. */
        WEEKLY(Rebalance.WEEKLY),
        /** At each month's first bar. */
        MONTHLY(Rebalance.MONTHLY),
        /** At each quarter's first bar. */
        QUARTERLY(Rebalance.QUARTERLY),
        /** At each year's first bar. */
        YEARLY(Rebalance.YEARLY);

        private final @Nullable Rebalance period;

        Rebalancing(@Nullable Rebalance period) {
            this.period = period;
        }

        Schedule schedule() {
            return period == null ? Schedule.EVERY_BAR : period.schedule();
        }
    }

    /**
     * What can be set.
     *
     * @param rebalance how often weights are made equal again
     */
    public record Parameters(@Parameter(doc = "how often weights are made equal again",
            defaultValue = "never") Rebalancing rebalance) {}

    /** A strategy at its start. */
    public EqualWeight(Parameters parameters) {
        this.rebalance = parameters.rebalance;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.schedule(rebalance.schedule());
        listed = new ListedAssets(context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        if (rebalance != Rebalancing.NEVER) {
            return ListedAssets.equalWeightsOfTradable(view);
        }
        return Initialized.require(listed).changed(view) ? ListedAssets.equalWeights(view, 1)
                : TargetPositions.unchanged();
    }
}
