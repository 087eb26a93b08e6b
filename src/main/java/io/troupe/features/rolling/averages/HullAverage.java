package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.Kernels;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingWeightedMean;

/**
 * The Hull moving average: the weighted average of length {@code ⌊√bars⌋} of {@code 2·WMA(bars/2)
 * − WMA(bars)}.
 *
 * <p>Warm-up: bars + ⌊√bars⌋ − 2. A bar without a trade counts with the last close before it.
 * Uses bars ≤ t. Source: Hull, How to reduce lag in a moving average (2005).
 *
 * @param of what it is computed on
 * @param bars length of the slow weighted average, ≥ 2
 */
public record HullAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public HullAverage {
        Bars.atLeast(2, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars length of the slow weighted average, ≥ 2
     */
    public HullAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingKernel fast = new RollingWeightedMean(bars / 2);
        RollingKernel slow = new RollingWeightedMean(bars);
        RollingKernel smooth = Kernels.after(new RollingWeightedMean(root()));
        return value -> smooth.next(2 * fast.next(value) - slow.next(value));
    }

    @Override
    public int extraBars() {
        return bars + root() - 2;
    }

    private int root() {
        return (int) Math.sqrt(bars);
    }
}
