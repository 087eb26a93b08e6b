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
 * The exponential moving average {@code m(t) = m(t−1) + α(x(t) − m(t−1))}, {@code α = 2/(bars +
 * 1)}.
 *
 * <p>How it begins is {@code seed}: with the mean of the first {@code bars} values, as TA-Lib has
 * it (warm-up: bars − 1), or with the first value, as pandas {@code ewm(adjust=False)} has it
 * (warm-up: 0). It settles when what was before weighs less than 1e−12, about {@code 14·bars}
 * bars later. A bar without a trade counts with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars of which α is {@code 2/(bars + 1)}, ≥ 1
 * @param seed how it begins
 */
public record ExponentialMovingAverage(SeriesFeature of, int bars, Seed seed)
        implements RollingFeature {
    /** Checks the components. */
    public ExponentialMovingAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * An average that begins with the mean of the first values.
     *
     * @param of what it is computed on
     * @param bars of which α is {@code 2/(bars + 1)}, ≥ 1
     */
    public ExponentialMovingAverage(SeriesFeature of, int bars) {
        this(of, bars, Seed.MEAN);
    }

    /**
     * The average of closes that begins with the mean of the first ones.
     *
     * @param bars of which α is {@code 2/(bars + 1)}, ≥ 1
     */
    public ExponentialMovingAverage(int bars) {
        this(Price.CLOSE, bars, Seed.MEAN);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new ExponentialMean(alpha(), seed.count(bars));
    }

    @Override
    public int extraBars() {
        return seed.count(bars) - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return ExponentialMean.settlingCount(alpha()).plus(extraBars());
    }

    private double alpha() {
        return 2.0 / (bars + 1.0);
    }
}
