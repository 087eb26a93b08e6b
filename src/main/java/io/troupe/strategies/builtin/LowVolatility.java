package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds equal weights of the calmest assets: on the first bar of each period the {@code count}
 * assets of lowest {@link RealizedVolatility}. Of equal ones the lower index goes first; assets
 * without a volatility yet, and those that cannot be traded, are left out. Uses bars ≤ t.
 */
@RegisterStrategy(value = "low-volatility",
        summary = "Holds the assets whose prices moved least.",
        paper = "Blitz, van Vliet: The volatility effect (2007)",
        notes = "Falls less than the market in crashes and lags it in rallies; trades little.")
public final class LowVolatility implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn volatility;

    /**
     * What can be set.
     *
     * @param lookbackBars how many returns the volatility is measured on
     * @param count how many assets are held
     * @param rebalance how often they are chosen
     */
    public record Parameters(
            @Parameter(doc = "how many returns the volatility is measured on", unit = "bars",
                    min = 2, max = 100_000, defaultValue = "126") int lookbackBars,
            @Parameter(doc = "how many assets are held", unit = "assets", min = 1, max = 100_000,
                    defaultValue = "5") int count,
            @Parameter(doc = "how often they are chosen",
                    defaultValue = "monthly") Rebalance rebalance) {}

    /** A strategy at its start. */
    public LowVolatility(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.schedule(parameters.rebalance.schedule());
        volatility = context.feature(new RealizedVolatility(parameters.lookbackBars));
    }

    @Override
    public TargetPositions onData(MarketView view) {
        FeatureColumn column = Initialized.require(volatility);
        return Weights.ofLowest(parameters.count, view,
                asset -> view.value(column, asset));
    }
}
