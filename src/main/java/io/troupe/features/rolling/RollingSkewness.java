package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingHigherMoments;
import io.troupe.math.rolling.RollingKernel;

/**
 * The skewness of the last {@code bars} values, corrected for bias: {@code G₁ = n/((n−1)(n−2))
 * Σ((x − x̄)/s)³}, as pandas and Excel have it (Joanes and Gill, 1998).
 *
 * <p>NaN where all values are equal. Computed in O(1) without subtraction: errors do not outlive
 * the window. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 3
 */
public record RollingSkewness(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingSkewness {
        Bars.atLeast(3, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 3
     */
    public RollingSkewness(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.higher(bars, RollingHigherMoments::skewness);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
