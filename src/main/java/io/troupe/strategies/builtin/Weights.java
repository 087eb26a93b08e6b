package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Turns choices of assets into weights. */
final class Weights {
    private Weights() {}

    /** The same share of {@code exposure} in each held asset; flat if none is. */
    static TargetPositions equal(boolean[] held, double exposure) {
        int count = 0;
        for (boolean isHeld : held) {
            count += isHeld ? 1 : 0;
        }
        double[] weights = new double[held.length];
        for (int asset = 0; asset < held.length; asset++) {
            weights[asset] = held[asset] ? exposure / count : 0;
        }
        return TargetPositions.of(weights);
    }

    /**
     * Equal weights, together 1, of the {@code count} assets of lowest score; of equal scores the
     * lower index goes first. Scores of NaN are left out; with fewer than {@code count} others, all
     * of those. Costs {@code assets} comparisons, and an insertion among {@code count} for each
     * asset that is among the lowest so far: of assets in any order, about {@code count · ln(assets
     * / count)}.
     *
     * @return the weights, or {@link TargetPositions#unchanged()} if no score is a number
     */
    static TargetPositions ofLowest(int count, int assets, IntToDoubleFunction score) {
        int most = Math.min(count, assets);
        double[] lowest = new double[most];
        int[] chosen = new int[most];
        int size = 0;
        for (int asset = 0; asset < assets && most > 0; asset++) {
            double own = score.applyAsDouble(asset);
            boolean isLate = size == most && Double.compare(own, lowest[size - 1]) >= 0;
            if (Double.isNaN(own) || isLate) {
                continue;
            }
            int at = size < most ? size++ : most - 1;
            for (; at > 0 && Double.compare(lowest[at - 1], own) > 0; at--) {
                lowest[at] = lowest[at - 1];
                chosen[at] = chosen[at - 1];
            }
            lowest[at] = own;
            chosen[at] = asset;
        }
        return size == 0 ? TargetPositions.unchanged() : equal(chosen, size, assets);
    }

    /** As {@link #ofLowest(int, int, IntToDoubleFunction)}, of the assets that can be traded. */
    static TargetPositions ofLowest(int count, MarketView view, IntToDoubleFunction score) {
        return ofLowest(count, view.assets(), ofTradable(view, score));
    }

    private static IntToDoubleFunction ofTradable(MarketView view, IntToDoubleFunction score) {
        return asset -> view.canTrade(asset) ? score.applyAsDouble(asset) : Double.NaN;
    }

    /**
     * As {@link #ofLowest(int, MarketView, IntToDoubleFunction)}, or with long and short half of
     * that, and half, short, in as many of highest score; at most half of those with a score on
     * either side.
     *
     * @return the weights, or {@link TargetPositions#unchanged()} if there are not enough scores
     */
    static TargetPositions ofLowest(Direction direction, int count, MarketView view,
            IntToDoubleFunction score) {
        if (direction == Direction.LONG_ONLY) {
            return ofLowest(count, view, score);
        }
        int assets = view.assets();
        int[] ranked = IntStream.range(0, assets).filter(view::canTrade)
                .filter(asset -> !Double.isNaN(score.applyAsDouble(asset))).boxed()
                .sorted(Comparator.comparingDouble(score::applyAsDouble))
                .mapToInt(Integer::intValue).toArray();
        int held = Math.min(count, ranked.length / 2);
        double[] weights = new double[assets];
        for (int i = 0; i < held; i++) {
            weights[ranked[i]] = 0.5 / held;
            weights[ranked[ranked.length - 1 - i]] = -0.5 / held;
        }
        return held == 0 ? TargetPositions.unchanged() : TargetPositions.of(weights);
    }

    /** The same share of 1 in each of the first {@code size} chosen assets. */
    private static TargetPositions equal(int[] chosen, int size, int assets) {
        long[] held = new long[(assets + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < size; i++) {
            held[chosen[i] >> 6] |= 1L << chosen[i];
        }
        return TargetPositions.equal(held, assets, 1.0 / size);
    }
}
