package io.troupe.features.rolling.volatility;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.ExponentialMoments;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.model.BarCount;

/**
 * The exponentially weighted variance {@code v ← (1 − α)(v + α(x − m)²)} about the exponentially
 * weighted mean m, {@code α = 2/(bars + 1)}; 0 at the first value.
 *
 * <p>Not corrected for bias: pandas {@code ewm(span, adjust=False).var(bias=True)}. Warm-up: 0.
 * It settles when what was before weighs less than 1e−12, about {@code 14·bars} bars later. A bar
 * without a trade counts with the last close before it. Uses bars ≤ t. Source: West, Updating
 * mean and variance estimates (1979).
 *
 * @param of what it is computed on
 * @param bars of which α is {@code 2/(bars + 1)}, ≥ 1
 */
public record ExponentialVariance(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public ExponentialVariance {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars of which α is {@code 2/(bars + 1)}, ≥ 1
     */
    public ExponentialVariance(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        ExponentialMoments moments = new ExponentialMoments(2.0 / (bars + 1.0));
        return value -> {
            moments.add(value);
            return moments.variance();
        };
    }

    @Override
    public int extraBars() {
        return 0;
    }

    @Override
    public BarCount extraSettlingBars() {
        return ExponentialMean.settlingCount(2.0 / (bars + 1.0));
    }
}
