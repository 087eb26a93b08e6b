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
     * Equal weights of the {@code count} assets of lowest score, together 1; of equal scores the
     * lower index goes first. Scores of NaN are left out; with fewer than {@code count} others, all
     * of those. With long and short, half of that is for those of lowest score, and half, short,
     * for as many of highest: at most half of those with a score on either side.
     *
     * @return the weights, or {@link TargetPositions#unchanged()} if there are not enough scores
     */
    static TargetPositions ofLowest(Direction direction, int count, int assets,
            IntToDoubleFunction score) {
        int[] ranked = IntStream.range(0, assets)
                .filter(asset -> !Double.isNaN(score.applyAsDouble(asset))).boxed()
                .sorted(Comparator.comparingDouble(score::applyAsDouble))
                .mapToInt(Integer::intValue).toArray();
        boolean both = direction == Direction.LONG_SHORT;
        int held = Math.min(count, both ? ranked.length / 2 : ranked.length);
        double[] weights = new double[assets];
        for (int i = 0; i < held; i++) {
            weights[ranked[i]] = both ? 0.5 / held : 1.0 / held;
            if (both) {
                weights[ranked[ranked.length - 1 - i]] = -0.5 / held;
            }
        }
        return held == 0 ? TargetPositions.unchanged() : TargetPositions.of(weights);
    }
}
