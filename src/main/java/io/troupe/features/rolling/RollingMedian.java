package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;

/**
 * The median of the last {@code bars} values, the mean of the two in the middle if their number
 * is even.
 *
 * <p>Exact. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record RollingMedian(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingMedian {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public RollingMedian(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.sorted(bars, window -> window.quantile(0.5));
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
