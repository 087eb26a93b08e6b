package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds equal weights of the assets that rose most: on the first bar of each period the {@code top}
 * assets by {@link CloseReturn}(lookbackBars, skipBars), each with {@code 1/top}. With {@code
 * long-short}, each of these with {@code 0.5/top}, and each of as many that rose least with {@code
 * −0.5/top}, at most half of the assets on either side. Of equal returns the lower index goes
 * first; assets without a return yet, or that cannot be traded, are left out, and while none has
 * one nothing changes. Uses bars ≤ t − skipBars.
 */
@RegisterStrategy(value = "cross-sectional-momentum",
        summary = "Holds the assets with the highest past return, the latest bars left out.",
        paper = "Jegadeesh, Titman: Returns to buying winners and selling losers (1993)",
        notes = "Earns while leaders last, loses when leadership turns, worst after crashes; "
                + "trades moderately.")
public final class CrossSectionalMomentum implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn pastReturn;

    /**
     * What can be set.
     *
     * @param lookbackBars how far back the return begins
     * @param skipBars how far back it ends
     * @param top how many assets are held
     * @param rebalance how often they are chosen
     * @param direction whether as many that rose least are sold short
     */
    public record Parameters(
            @Parameter(doc = "how far back the past return begins", unit = "bars", min = 1,
                    max = 100_000, defaultValue = "252") int lookbackBars,
            @Parameter(doc = "how far back it ends, less than lookbackBars", unit = "bars",
                    min = 0, max = 100_000, defaultValue = "21") int skipBars,
            @Parameter(doc = "how many assets are held", unit = "assets", min = 1, max = 100_000,
                    defaultValue = "5") int top,
            @Parameter(doc = "how often they are chosen",
                    defaultValue = "monthly") Rebalance rebalance,
            @Parameter(doc = "whether as many that rose least are sold short",
                    defaultValue = "long-only") Direction direction) {
        /** Checks what must hold between parameters. */
        public Parameters {
            PastReturns.check(lookbackBars, skipBars);
        }
    }

    /** A strategy at its start. */
    public CrossSectionalMomentum(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.schedule(parameters.rebalance.schedule());
        pastReturn = context
                .feature(new CloseReturn(parameters.lookbackBars, parameters.skipBars));
    }

    @Override
    public TargetPositions onData(MarketView view) {
        FeatureColumn column = Initialized.require(pastReturn);
        return Weights.ofLowest(parameters.direction, parameters.top, view,
                asset -> -view.value(column, asset));
    }
}
