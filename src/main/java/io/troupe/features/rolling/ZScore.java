package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingMoments;

/**
 * How far a value is from the mean of the last {@code bars}, itself included, in standard
 * deviations: {@code (x(t) − x̄)/s}.
 *
 * <p>NaN where all values are equal. Computed in O(1) without subtraction: errors do not outlive
 * the window. Warm-up: bars − 1. A bar without a trade counts with the last close before it. Uses
 * bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 2
 * @param divisor what squares are divided by
 */
public record ZScore(SeriesFeature of, int bars, Divisor divisor) implements RollingFeature {
    /** Checks the components. */
    public ZScore {
        Bars.atLeast(2, "bars", bars);
    }

    /**
     * In deviations of a sample.
     *
     * @param of what it is computed on
     * @param bars length of the window, ≥ 2
     */
    public ZScore(SeriesFeature of, int bars) {
        this(of, bars, Divisor.SAMPLE);
    }

    /**
     * Of closes, in deviations of a sample.
     *
     * @param bars length of the window, ≥ 2
     */
    public ZScore(int bars) {
        this(Price.CLOSE, bars, Divisor.SAMPLE);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingMoments moments = new RollingMoments(bars);
        return value -> {
            moments.add(value);
            return moments.isComplete() && !moments.isConstant()
                    ? (value - moments.mean()) / Math.sqrt(moments.squares() / divisor.of(bars))
                    : Double.NaN;
        };
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
