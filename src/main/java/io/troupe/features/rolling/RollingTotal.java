package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingSum;

/**
 * The sum of the last {@code bars} values.
 *
 * <p>Computed in O(1) without subtraction: errors do not outlive the window. Warm-up: bars − 1. A
 * bar without a trade counts with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record RollingTotal(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingTotal {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public RollingTotal(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new RollingSum(bars);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
