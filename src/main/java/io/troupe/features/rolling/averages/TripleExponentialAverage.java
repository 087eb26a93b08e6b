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
 * The triple exponential moving average {@code 3·e₁ − 3·e₂ + e₃}: e₁ the exponential average of
 * the values, e₂ that of e₁, e₃ that of e₂, each begun with the mean of its first {@code bars}
 * values.
 *
 * <p>Warm-up: 3(bars − 1). Settles with its averages. A bar without a trade counts with the last
 * close before it. Uses bars ≤ t. Source: Mulloy, Smoothing data with less lag (1994).
 *
 * @param of what it is computed on
 * @param bars length of each exponential average, ≥ 1
 */
public record TripleExponentialAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public TripleExponentialAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The average of closes.
     *
     * @param bars length of each exponential average, ≥ 1
     */
    public TripleExponentialAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingKernel first = Kernels.exponential(bars);
        RollingKernel second = Kernels.after(Kernels.exponential(bars));
        RollingKernel third = Kernels.after(Kernels.exponential(bars));
        return value -> {
            double once = first.next(value);
            double twice = second.next(once);
            return 3 * once - 3 * twice + third.next(twice);
        };
    }

    @Override
    public int extraBars() {
        return 3 * (bars - 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        return new ExponentialMovingAverage(bars).extraSettlingBars().times(3);
    }
}
