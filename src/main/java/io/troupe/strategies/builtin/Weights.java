package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
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
     * of those.
     *
     * @return the weights, or {@link TargetPositions#unchanged()} if no score is a number
     */
    static TargetPositions ofLowest(int count, int assets, IntToDoubleFunction score) {
        boolean[] held = new boolean[assets];
        int[] chosen = IntStream.range(0, assets)
                .filter(asset -> !Double.isNaN(score.applyAsDouble(asset))).boxed()
                .sorted(Comparator.comparingDouble(score::applyAsDouble)).limit(count)
                .mapToInt(Integer::intValue).toArray();
        for (int asset : chosen) {
            held[asset] = true;
        }
        return chosen.length == 0 ? TargetPositions.unchanged() : equal(held, 1);
    }
}
