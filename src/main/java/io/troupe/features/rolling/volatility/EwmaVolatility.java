package io.troupe.features.rolling.volatility;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.LogReturn;
import io.troupe.math.rolling.ExponentialMean;
import io.troupe.model.BarCount;

/**
 * The exponentially weighted volatility of RiskMetrics: the root of {@code v(t) = λ·v(t−1) + (1 −
 * λ)·r(t)²}, r the logarithmic return of one bar, begun with the first r².
 *
 * <p>The mean of returns is taken as 0. It is the forecast for the bar after t. Warm-up: 1. It
 * settles when what was before weighs less than 1e−12: 447 bars with λ = 0.94. A bar without a
 * trade counts as one at the last close, which lowers the figure; one with a price that is not
 * positive has no value and does not enter the window. Uses bars ≤ t. Source: J.P. Morgan,
 * RiskMetrics Technical Document (1996), λ 0.94 for days and 0.97 for months.
 *
 * @param decay the weight λ of what was before, in (0, 1)
 * @param horizon of a bar or of a year
 */
public record EwmaVolatility(double decay, Horizon horizon) implements SeriesFeature {
    /** Checks the components. */
    public EwmaVolatility {
        if (!(decay > 0 && decay < 1)) {
            throw new IllegalArgumentException("decay must be in (0, 1), was " + decay);
        }
    }

    /**
     * A year's.
     *
     * @param decay the weight λ of what was before, in (0, 1)
     */
    public EwmaVolatility(double decay) {
        this(decay, Horizon.YEAR);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        ExponentialMean mean = new ExponentialMean(1 - decay, 1);
        SeriesStream returns = new LogReturn(1).series(shape);
        double factor = horizon.factor(shape);
        return (open, high, low, close, volume) -> {
            double change = returns.next(open, high, low, close, volume);
            return Double.isNaN(change) ? Double.NaN
                    : Math.sqrt(mean.next(change * change)) * factor;
        };
    }

    @Override
    public int warmupBars() {
        return 1;
    }

    @Override
    public BarCount settlingBars() {
        return ExponentialMean.settlingCount(1 - decay).plus(1);
    }
}
