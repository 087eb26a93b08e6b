package io.troupe.strategies.builtin;

import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Equal weights of all listed assets, halved while the strategy's own equity is more than
 * maxDrawdown below its peak, the highest of the last lookbackBars bars. The peak forgets,
 * because equity changes with capital that comes and goes too, and a withdrawal must not brake
 * for ever. Answers when the exposure changes, or an asset trades for the first time or is
 * delisted. Uses bars ≤ t and its sleeve as of t.
 */
@RegisterStrategy(value = "volatility-brake",
        summary = "Equal weights, halved while its own equity is far below its recent peak.",
        paper = "Grossman, Zhou: Optimal investment strategies for controlling drawdowns (1993)",
        notes = "Limits losses in slow declines, sells at the low of quick ones; trades at "
                + "each switch.")
public final class VolatilityBrake implements StatefulStrategy {
    private static final double FULL = 1;
    private static final double BRAKED = 0.5;

    private final Parameters parameters;
    private @Nullable ListedAssets listed;
    /** Equity of the last bars, that of bar t at index t modulo the length; −∞ before bar 0. */
    private final double[] equities;
    private double exposure = FULL;

    /**
     * What can be set.
     *
     * @param lookbackBars how far back the peak is looked for
     * @param maxDrawdown how far below it equity may be before exposure is halved
     */
    public record Parameters(
            @Parameter(doc = "how far back the peak of equity is looked for", unit = "bars",
                    min = 1, max = 10_000, defaultValue = "21") int lookbackBars,
            @Parameter(doc = "loss from the peak beyond which exposure is halved",
                    unit = "fraction", min = 0, max = 1,
                    defaultValue = "0.1") double maxDrawdown) {}

    /** A strategy at its start. */
    public VolatilityBrake(Parameters parameters) {
        this.parameters = parameters;
        this.equities = new double[parameters.lookbackBars];
        Arrays.fill(equities, Double.NEGATIVE_INFINITY);
    }

    @Override
    public void initialize(StrategyContext context) {
        context.feedback();
        listed = new ListedAssets(context);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        double equity = view.sleeve().equity();
        equities[view.bar() % equities.length] = equity;
        double peak = Arrays.stream(equities).max().orElse(equity);
        double next = Ties.isBelow(equity, peak * (1 - parameters.maxDrawdown)) ? BRAKED : FULL;
        if (next == exposure && !Initialized.require(listed).changed(view)) {
            return TargetPositions.unchanged();
        }
        exposure = next;
        return ListedAssets.equalWeights(view, exposure);
    }

    @Override
    public byte[] saveState() {
        ByteBuffer state = ByteBuffer.allocate((equities.length + 1) * Double.BYTES);
        state.asDoubleBuffer().put(equities).put(exposure);
        return state.array();
    }

    @Override
    public void loadState(byte[] state) {
        ByteBuffer saved = ByteBuffer.wrap(state);
        saved.asDoubleBuffer().get(equities);
        exposure = saved.getDouble(equities.length * Double.BYTES);
    }
}
