package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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
     * Equal weights of the {@code count} assets of lowest score, together 1; of equal scores the
     * lower index goes first. Scores of NaN are left out; with fewer than {@code count} others, all
     * of those. With long and short, half of that is for those of lowest score, and half, short,
     * for as many of highest, of equal ones the higher index first: at most half of those with a
     * score on either side.
     *
     * @return the weights, or {@link TargetPositions#unchanged()} if there are not enough scores
     */
    static TargetPositions ofLowest(Direction direction, int count, int assets,
            IntToDoubleFunction score) {
        if (direction == Direction.LONG_ONLY) {
            int[] chosen = lowest(count, assets, score);
            return chosen.length == 0 ? TargetPositions.unchanged() : equal(chosen, assets);
        }
        int scored = 0;
        for (int asset = 0; asset < assets; asset++) {
            scored += Double.isNaN(score.applyAsDouble(asset)) ? 0 : 1;
        }
        int each = Math.min(count, scored / 2);
        double[] weights = new double[assets];
        for (int asset : lowest(each, assets, score)) {
            weights[asset] = 0.5 / each;
        }
        for (int fromEnd : lowest(each, assets, i -> -score.applyAsDouble(assets - 1 - i))) {
            weights[assets - 1 - fromEnd] = -0.5 / each;
        }
        return each == 0 ? TargetPositions.unchanged() : TargetPositions.of(weights);
    }

    /**
     * The assets of lowest score, lowest first. Costs {@code assets} comparisons, and an insertion
     * among {@code count} for each asset that is among the lowest so far: of assets in any order,
     * about {@code count · ln(assets / count)}.
     */
    private static int[] lowest(int count, int assets, IntToDoubleFunction score) {
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
        return size == most ? chosen : Arrays.copyOf(chosen, size);
    }

    /** The same share of 1 in each chosen asset. */
    private static TargetPositions equal(int[] chosen, int assets) {
        long[] held = new long[(assets + Long.SIZE - 1) / Long.SIZE];
        for (int asset : chosen) {
            held[asset >> 6] |= 1L << asset;
        }
        return TargetPositions.equal(held, assets, 1.0 / chosen.length);
    }
}
