package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;

/**
 * The standard deviation of the last {@code bars} values: the root of Σ(x − x̄)² divided by n − 1
 * or n.
 *
 * <p>Exactly 0 where all values are equal, NaN of a single one in a sample. Computed in O(1)
 * without subtraction: errors do not outlive the window. Warm-up: bars − 1. A bar without a trade
 * counts with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 1
 * @param divisor what squares are divided by
 */
public record RollingDeviation(SeriesFeature of, int bars, Divisor divisor)
        implements RollingFeature {
    /** Checks the components. */
    public RollingDeviation {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of a sample, divided by n − 1.
     *
     * @param of what it is computed on
     * @param bars length of the window, ≥ 1
     */
    public RollingDeviation(SeriesFeature of, int bars) {
        this(of, bars, Divisor.SAMPLE);
    }

    /**
     * Of closes as a sample.
     *
     * @param bars length of the window, ≥ 1
     */
    public RollingDeviation(int bars) {
        this(Price.CLOSE, bars, Divisor.SAMPLE);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.moments(bars, moments -> Math.sqrt(moments.squares() / divisor.of(bars)));
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
