package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;

/**
 * A quantile of the last {@code bars} values, with linear interpolation between the two nearest:
 * type 7 of Hyndman and Fan (1996), as NumPy and pandas have it.
 *
 * <p>Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses bars ≤
 * t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 * @param probability which one, in 0…1: 0.5 is the median
 */
public record RollingQuantile(SeriesFeature of, int bars, double probability)
        implements RollingFeature {
    /** Checks the components. */
    public RollingQuantile {
        Bars.atLeast(1, "bars", bars);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in 0…1, was " + probability);
        }
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     * @param probability which one, in 0…1
     */
    public RollingQuantile(int bars, double probability) {
        this(Price.CLOSE, bars, probability);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.sorted(bars, window -> window.quantile(probability));
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
