package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingWeightedMean;

/**
 * The mean of the last {@code bars} values weighted 1, 2, … bars, the last one most.
 *
 * <p>Warm-up: bars − 1. Computed in O(1) without subtraction ({@link
 * io.troupe.math.rolling.RollingWeightedMean}), so that its error does not grow. A bar without a
 * trade counts with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record WeightedMovingAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public WeightedMovingAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public WeightedMovingAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new RollingWeightedMean(bars);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
