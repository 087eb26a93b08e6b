package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingKernel;

/**
 * The simple return over some bars: {@code x(t)/x(t − bars) − 1}.
 *
 * <p>NaN where {@code x(t − bars)} is 0. Warm-up: bars. A bar without a trade counts with the
 * last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars how many bars back, ≥ 1
 */
public record SimpleReturn(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public SimpleReturn {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The return of closes.
     *
     * @param bars how many bars back, ≥ 1
     */
    public SimpleReturn(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RecentValues recent = new RecentValues(bars + 1);
        return value -> {
            recent.add(value);
            return Ratio.of(value, recent.ago(bars)) - 1;
        };
    }

    @Override
    public int extraBars() {
        return bars;
    }
}
