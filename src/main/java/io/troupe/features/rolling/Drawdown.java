package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingExtreme;
import io.troupe.math.rolling.RollingKernel;

/**
 * How far a value is below the highest of the last {@code bars}: {@code x(t)/max − 1}, 0 at a
 * high and negative below.
 *
 * <p>NaN where the highest is 0. Warm-up: bars − 1. A bar without a trade counts with the last
 * close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 */
public record Drawdown(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public Drawdown {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public Drawdown(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingExtreme highest = RollingExtreme.highest(bars);
        return value -> Ratio.of(value, highest.next(value)) - 1;
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
