package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.model.BarCount;

/**
 * Wilder's smoothed average {@code m(t) = m(t−1) + (x(t) − m(t−1))/bars}, which begins with the
 * mean of the first {@code bars} values.
 *
 * <p>Warm-up: bars − 1. It settles about {@code 28·bars} bars later, when what was before weighs
 * less than 1e−12. A bar without a trade counts with the last close before it. Uses bars ≤ t.
 * Source: Wilder, New Concepts in Technical Trading Systems (1978).
 *
 * @param of what it is computed on
 * @param bars of which α is {@code 1/bars}, ≥ 1
 */
public record WilderAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public WilderAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars of which α is {@code 1/bars}, ≥ 1
     */
    public WilderAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new ExponentialMean(1.0 / bars, bars);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return ExponentialMean.settlingCount(1.0 / bars).plus(extraBars());
    }
}
