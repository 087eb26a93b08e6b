package io.troupe.strategies.builtin;

import io.troupe.features.FeatureComparison;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.math.Ties;
import io.troupe.model.TargetPad;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Holds {@code 1/n} of each of n assets, those that were delisted not counted, while its fast
 * moving average is above its slow one, else nothing of it; while an asset cannot be traded its
 * signal stays as it was. Answers on the bar on which any asset's signal changes. Averages that tie
 * in decimal prices are ties and no signal: fast must exceed {@code slow × (1 + 1e−11)}, since the
 * rounding of binary sums would decide otherwise. No signal for slowBars − 1 bars. Uses bars ≤ t.
 */
@RegisterStrategy(value = "moving-average-trend",
        summary = "Holds each asset while its fast moving average is above its slow one.",
        paper = "Brock, Lakonishok, LeBaron: Simple technical trading rules (1992)",
        notes = "Avoids long bear markets, pays with late exits and whipsaws in ranges; "
                + "trades little.")
public final class MovingAverageTrend implements StatefulStrategy {
    private final Parameters parameters;
    private @Nullable FeatureComparison above;
    private transient @Nullable TargetPad targets;
    /** One bit per asset, 64 to a word: whether it is held. */
    private long[] signals = {};

    /**
     * What can be set.
     *
     * @param fastBars length of the fast average
     * @param slowBars length of the slow average
     */
    public record Parameters(
            @Parameter(doc = "length of the fast average, less than slowBars", unit = "bars",
                    min = 1, max = 100_000, defaultValue = "50") int fastBars,
            @Parameter(doc = "length of the slow average", unit = "bars", min = 2, max = 100_000,
                    defaultValue = "200") int slowBars) {
        /** Checks what must hold between parameters. */
        public Parameters {
            if (fastBars < 1 || fastBars >= slowBars) {
                throw new IllegalArgumentException("fastBars must be ≥ 1 and < slowBars, were "
                        + fastBars + " and " + slowBars);
            }
        }
    }

    /** A strategy at its start. */
    public MovingAverageTrend(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        above = context.comparison(
                context.feature(new SimpleMovingAverage(parameters.fastBars)),
                context.feature(new SimpleMovingAverage(parameters.slowBars)), Ties.FACTOR);
        targets = context.targetPad();
        signals = new long[(context.symbols().size() + Long.SIZE - 1) / Long.SIZE];
    }

    @Override
    public TargetPositions onData(MarketView view) {
        FeatureComparison fastAbove = Initialized.require(above);
        boolean changed = false;
        for (int word = 0; word < signals.length; word++) {
            long bits = tradable(view.above(fastAbove, word), word, view);
            if (bits != signals[word]) {
                signals[word] = bits;
                changed = true;
            }
        }
        return changed
                ? Initialized.require(targets).equal(signals, 1.0 / ListedAssets.living(view))
                : TargetPositions.unchanged();
    }

    /** The signals of assets that can be traded, those before of others that are listed. */
    private long tradable(long above, int word, MarketView view) {
        long tradable = view.tradable(word);
        long waiting = signals[word] & ~tradable;
        for (long rest = waiting; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            if (!view.isListed(word * Long.SIZE + bit)) {
                waiting &= ~(1L << bit);
            }
        }
        return (above & tradable) | waiting;
    }

    @Override
    public byte[] saveState() {
        ByteBuffer state = ByteBuffer.allocate(signals.length * Long.BYTES);
        state.asLongBuffer().put(signals);
        return state.array();
    }

    @Override
    public void loadState(byte[] state) {
        ByteBuffer.wrap(state).asLongBuffer().get(signals);
    }
}
