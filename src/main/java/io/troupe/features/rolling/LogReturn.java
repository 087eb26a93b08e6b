package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingKernel;

/**
 * The logarithmic return over some bars: {@code ln(x(t)/x(t − bars))}.
 *
 * <p>NaN where the ratio is not positive and finite. Warm-up: bars. A bar without a trade counts
 * with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars how many bars back, ≥ 1
 */
public record LogReturn(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public LogReturn {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The return of closes.
     *
     * @param bars how many bars back, ≥ 1
     */
    public LogReturn(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RecentValues recent = new RecentValues(bars + 1);
        return value -> {
            recent.add(value);
            return Ratio.logOf(value, recent.ago(bars));
        };
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
