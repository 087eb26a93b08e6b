package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.features.rolling.RollingMaximum;
import io.troupe.features.rolling.RollingMinimum;
import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Follows prices that leave their channel: buys 1/n of each of n assets, those that were delisted
 * not counted, when its close is above the
 * highest price of the {@code entryBars} bars before, and sells when it is below the lowest of the
 * {@code exitBars} bars before. With {@code long-short} it also sells short below the lowest of
 * {@code entryBars} and buys back above the highest of {@code exitBars}. Touching a channel is not
 * leaving it. A longer entry channel contains the exit channel, so a position that turns does so at
 * one bar.
 *
 * <p>Channels are of closes, or with {@code range} of highs and lows, which the data must have. An
 * asset has a channel of k bars from its (k+1)-th bar on and no position before; a bar without a
 * trade counts as one at the last close, and while an asset cannot be traded its position stays as
 * it is. Asked at every bar from the first full entry channel on; answers when a position changes.
 * Uses bars ≤ t.
 */
@RegisterStrategy(value = "breakout",
        summary = "Buys above the highest price of past weeks, sells below the lowest.",
        paper = "Donchian: High finance in copper (1960)",
        notes = "Earns in long moves, loses a little often in ranges; trades little.")
public final class Breakout implements StatefulStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn close;
    private @Nullable FeatureColumn entryHigh;
    private @Nullable FeatureColumn entryLow;
    private @Nullable FeatureColumn exitHigh;
    private @Nullable FeatureColumn exitLow;
    /** Of each asset: +1 long, −1 short, 0 not held. */
    private byte[] sides = {};

    /** What a channel is made of. */
    public enum Channel {
        /** Closes. */
        CLOSES(Price.CLOSE, Price.CLOSE),
        /** Highs above, lows below. */
        RANGE(Price.HIGH, Price.LOW);

        private final Price above;
        private final Price below;

        Channel(Price above, Price below) {
            this.above = above;
            this.below = below;
        }
    }

    /**
     * What can be set.
     *
     * @param entryBars length of the channel that opens a position
     * @param exitBars length of the channel that closes it
     * @param direction whether lows are sold short
     * @param channel what channels are made of
     */
    public record Parameters(
            @Parameter(doc = "bars before this one whose highest price opens a position",
                    unit = "bars", min = 1, max = 100_000, defaultValue = "55") int entryBars,
            @Parameter(doc = "bars before this one whose lowest price closes it, at most"
                    + " entryBars", unit = "bars", min = 1, max = 100_000,
                    defaultValue = "20") int exitBars,
            @Parameter(doc = "whether lows are sold short",
                    defaultValue = "long-only") Direction direction,
            @Parameter(doc = "what channels are made of: closes, or the range from low to high",
                    defaultValue = "closes") Channel channel) {
        /** Checks what must hold between parameters. */
        public Parameters {
            if (exitBars > entryBars) {
                throw new IllegalArgumentException("exitBars must be ≤ entryBars, were "
                        + exitBars + " and " + entryBars);
            }
        }
    }

    /** A strategy at its start. */
    public Breakout(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        Channel channel = parameters.channel;
        close = context.feature(Price.CLOSE);
        entryHigh = context.feature(new RollingMaximum(channel.above, parameters.entryBars));
        entryLow = context.feature(new RollingMinimum(channel.below, parameters.entryBars));
        exitHigh = context.feature(new RollingMaximum(channel.above, parameters.exitBars));
        exitLow = context.feature(new RollingMinimum(channel.below, parameters.exitBars));
        context.warmup(parameters.entryBars);
        sides = new byte[context.symbols().size()];
    }

    @Override
    public TargetPositions onData(MarketView view) {
        boolean changed = false;
        for (int asset = 0; asset < sides.length; asset++) {
            byte side = sideOf(asset, view);
            changed |= side != sides[asset];
            sides[asset] = side;
        }
        if (!changed) {
            return TargetPositions.unchanged();
        }
        double[] weights = new double[sides.length];
        int living = ListedAssets.living(view);
        for (int asset = 0; asset < sides.length; asset++) {
            weights[asset] = sides[asset] == 0 ? 0 : (double) sides[asset] / living;
        }
        return TargetPositions.of(weights);
    }

    private byte sideOf(int asset, MarketView view) {
        if (!view.canTrade(asset)) {
            return view.isListed(asset) ? sides[asset] : 0;
        }
        double price = view.value(Initialized.require(close), asset);
        if (Ties.isAbove(price, before(entryHigh, asset, view))) {
            return 1;
        }
        boolean isShorting = parameters.direction == Direction.LONG_SHORT;
        if (isShorting && Ties.isBelow(price, before(entryLow, asset, view))) {
            return -1;
        }
        boolean isLeft = sides[asset] > 0 ? Ties.isBelow(price, before(exitLow, asset, view))
                : Ties.isAbove(price, before(exitHigh, asset, view));
        return isLeft ? 0 : sides[asset];
    }

    /** The channel as it was at the close of the bar before, NaN until it is full. */
    private static double before(@Nullable FeatureColumn bound, int asset, MarketView view) {
        return view.value(Initialized.require(bound), asset, 1);
    }

    @Override
    public byte[] saveState() {
        return sides.clone();
    }

    @Override
    public void loadState(byte[] state) {
        sides = state.clone();
    }
}
