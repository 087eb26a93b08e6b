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
 * Buys what fell most in the last few bars, and with {@code long-short} sells what rose most: on
 * the first bar of each period the {@code count} assets of lowest {@link CloseReturn}(lookbackBars,
 * skipBars), each with {@code 1/count}; with {@code long-short} each of the lowest with {@code
 * 0.5/count} and each of the highest with {@code −0.5/count}, as many on either side, at most half
 * of the assets. Of equal returns the lower index goes first; assets without a return yet, or that
 * cannot be traded, are left out, and while none has one nothing changes. Uses bars ≤ t − skipBars.
 */
@RegisterStrategy(value = "short-term-reversal",
        summary = "Holds the assets that fell most in the last days.",
        paper = "Lehmann: Fads, martingales, and market efficiency (1990)",
        notes = "Earns in choppy markets, loses where news keeps driving prices; trades so "
                + "much that costs decide.")
public final class ShortTermReversal implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn pastReturn;

    /**
     * What can be set.
     *
     * @param lookbackBars how far back the return begins
     * @param skipBars how far back it ends
     * @param count how many assets are held on a side
     * @param direction whether what rose most is sold short
     * @param rebalance how often they are chosen
     */
    public record Parameters(
            @Parameter(doc = "how far back the past return begins", unit = "bars", min = 1,
                    max = 100_000, defaultValue = "5") int lookbackBars,
            @Parameter(doc = "how far back it ends, less than lookbackBars", unit = "bars",
                    min = 0, max = 100_000, defaultValue = "0") int skipBars,
            @Parameter(doc = "how many assets are held on a side", unit = "assets", min = 1,
                    max = 100_000, defaultValue = "5") int count,
            @Parameter(doc = "whether what rose most is sold short",
                    defaultValue = "long-only") Direction direction,
            @Parameter(doc = "how often they are chosen",
                    defaultValue = "weekly") Rebalance rebalance) {
        /** Checks what must hold between parameters. */
        public Parameters {
            PastReturns.check(lookbackBars, skipBars);
        }
    }

    /** A strategy at its start. */
    public ShortTermReversal(Parameters parameters) {
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
        return Weights.ofLowest(parameters.direction, parameters.count, view,
                asset -> view.value(column, asset));
    }
}
