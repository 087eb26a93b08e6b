package io.troupe.features.rolling.averages;

import io.troupe.data.MarketData;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingMean;

/**
 * The mean of the last {@code bars} values: {@code (x(t−bars+1) + … + x(t)) × (1/bars)}.
 *
 * <p>Warm-up: bars − 1 bars from an asset's first trade on, NaN before. A bar without a trade
 * counts with the last close before it. Uses bars ≤ t.
 *
 * <p>Computed from tails and heads of blocks of {@code bars} bars, O(1) per value and without
 * subtraction, so that the relative error stays below {@code bars × 2⁻⁵³} however long the data and
 * however high the prices that left the window. Averages that are equal in decimal prices may still
 * differ by that much: compare them with a tolerance.
 *
 * @param of what is averaged
 * @param bars length of the window, ≥ 1
 */
public record SimpleMovingAverage(SeriesFeature of, int bars) implements RollingFeature {
    /** Checks the components. */
    public SimpleMovingAverage {
        Bars.atLeast(1, "bars", bars);
    }

    /**
     * The mean of closes.
     *
     * @param bars length of the window, ≥ 1
     */
    public SimpleMovingAverage(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        return new RollingMean(bars);
    }

    @Override
    public double[] compute(MarketData data) {
        boolean isPlain = of == Price.CLOSE && data.seen() == data;
        return isPlain ? CloseMeans.compute(this, data)
                : RollingFeature.super.compute(data);
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
