package io.troupe.features.rolling.averages;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.Kernels;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.model.BarCount;

/**
 * The double exponential moving average {@code 2·e₁ − e₂}: e₁ the exponential average of the
 * values, e₂ that of e₁, each begun with the mean of its first {@code bars} values.
 *
 * <p>Warm-up: 2(bars − 1). Settles with its averages. A bar without a trade counts with the last
 * close before it. Uses bars ≤ t. Source: Mulloy, Smoothing data with faster moving averages
 * (1994).
 *
 * @param of what it is computed on
 * @param bars length of each exponential average, ≥ 1
 */
public record DoubleExponentialAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public DoubleExponentialAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars length of each exponential average, ≥ 1
     */
    public DoubleExponentialAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingKernel first = Kernels.exponential(bars);
        RollingKernel second = Kernels.after(Kernels.exponential(bars));
        return value -> {
            double once = first.next(value);
            return 2 * once - second.next(once);
        };
    }

    @Override
    public int extraBars() {
        return 2 * (bars - 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        return new ExponentialMovingAverage(bars).extraSettlingBars().times(2);
    }
}
