package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingHigherMoments;
import io.troupe.math.rolling.RollingKernel;

/**
 * The excess kurtosis of the last {@code bars} values, corrected for bias, about 0 for normal
 * ones: {@code G₂ = n(n+1)/((n−1)(n−2)(n−3)) Σ((x − x̄)/s)⁴ − 3(n−1)²/((n−2)(n−3))}, as pandas
 * and Excel have it (Joanes and Gill, 1998).
 *
 * <p>NaN where all values are equal. Computed in O(1) without subtraction: errors do not outlive
 * the window. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 4
 */
public record RollingKurtosis(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public RollingKurtosis {
        Bars.atLeast(4, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars length of the window, ≥ 4
     */
    public RollingKurtosis(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return Kernels.higher(bars, RollingHigherMoments::kurtosis);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
