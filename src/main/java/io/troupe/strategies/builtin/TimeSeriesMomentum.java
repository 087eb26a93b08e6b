package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.features.rolling.volatility.RealizedVolatility;
import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Follows each asset's own trend, scaled to equal risk: on the first bar of each period asset i
 * of n gets {@code sign(pastReturn) × min(targetVolatility / volatility,
 * maxLeverage) / n}, n without those that were delisted. An asset without past return or
 * volatility yet, or that cannot be traded, gets 0. Uses bars ≤ t.
 */
@RegisterStrategy(value = "time-series-momentum",
        summary = "Long what rose, short what fell, each scaled to the same volatility.",
        paper = "Moskowitz, Ooi, Pedersen: Time series momentum (2012)",
        notes = "Earns in long trends either way, loses where markets turn every few months; "
                + "trades moderately.")
public final class TimeSeriesMomentum implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn pastReturn;
    private @Nullable FeatureColumn volatility;

    /**
     * What can be set.
     *
     * @param lookbackBars how far back the past return begins
     * @param volatilityBars how many returns the volatility is measured on
     * @param targetVolatility the volatility a year each asset is scaled to
     * @param rebalance how often weights are set
     * @param maxLeverage the most that a calm asset gets, in equal shares
     */
    public record Parameters(
            @Parameter(doc = "how far back the past return begins", unit = "bars", min = 1,
                    max = 100_000, defaultValue = "252") int lookbackBars,
            @Parameter(doc = "how many returns the volatility is measured on", unit = "bars",
                    min = 2, max = 100_000, defaultValue = "63") int volatilityBars,
            @Parameter(doc = "the volatility each asset is scaled to", unit = "fraction a year",
                    min = 0.0001, max = 10, defaultValue = "0.10") double targetVolatility,
            @Parameter(doc = "how often weights are set",
                    defaultValue = "monthly") Rebalance rebalance,
            @Parameter(doc = "the most that a calm asset gets, in equal shares", min = 0.01,
                    max = 100, defaultValue = "2") double maxLeverage) {}

    /** A strategy at its start. */
    public TimeSeriesMomentum(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.schedule(parameters.rebalance.schedule());
        pastReturn = context.feature(new CloseReturn(parameters.lookbackBars, 0));
        volatility = context.feature(new RealizedVolatility(parameters.volatilityBars));
    }

    @Override
    public TargetPositions onData(MarketView view) {
        double[] weights = new double[view.assets()];
        int living = ListedAssets.living(view);
        for (int asset = 0; asset < weights.length; asset++) {
            double trend = view.value(Initialized.require(pastReturn), asset);
            double risk = view.value(Initialized.require(volatility), asset);
            int sign = Ties.compare(1 + trend, 1);
            if (view.canTrade(asset) && sign != 0 && !Double.isNaN(risk)) {
                double leverage = Math.min(parameters.targetVolatility / risk,
                        parameters.maxLeverage);
                weights[asset] = sign * leverage / living;
            }
        }
        return TargetPositions.of(weights);
    }
}
