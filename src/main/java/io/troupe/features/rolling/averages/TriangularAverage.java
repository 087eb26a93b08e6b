package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.Kernels;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingMean;

/**
 * The triangular moving average: the simple average of a simple average, so that the middle of
 * the window weighs most.
 *
 * <p>Both have length {@code (bars + 1)/2} for odd bars, and {@code bars/2 + 1} and {@code
 * bars/2} for even ones, as in TA-Lib. Warm-up: bars − 1. A bar without a trade counts with the
 * last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the triangle, ≥ 1
 */
public record TriangularAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public TriangularAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars length of the triangle, ≥ 1
     */
    public TriangularAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingKernel inner = new RollingMean(bars / 2 + 1);
        RollingKernel outer = Kernels.after(new RollingMean((bars + 1) / 2));
        return value -> outer.next(inner.next(value));
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
