package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingExtreme;
import io.troupe.math.rolling.RollingKernel;

/**
 * The lowest of the last {@code bars} values.
 *
 * <p>Exact. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record RollingMinimum(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingMinimum {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public RollingMinimum(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return RollingExtreme.lowest(bars);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
