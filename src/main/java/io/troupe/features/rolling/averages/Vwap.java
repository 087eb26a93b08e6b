package io.troupe.features.rolling.averages;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.Ratio;
import io.troupe.math.rolling.RollingSum;
import java.util.Set;

/**
 * The average price of the last {@code bars} bars weighted by volume: {@code Σ p·V / ΣV}, {@code
 * p = (high + low + close)/3}.
 *
 * <p>NaN where nothing was traded in the window. Computed in O(1) without subtraction: errors do
 * not outlive the window. Warm-up: bars − 1. A bar without a trade has no weight. Uses bars ≤ t.
 *
 * @param bars length of the window, ≥ 1
 */
public record Vwap(int bars) implements SeriesFeature {
    /** Checks the components. */
    public Vwap {
        Bars.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RollingSum values = new RollingSum(bars);
        RollingSum volumes = new RollingSum(bars);
        return (_, high, low, close, volume) -> Ratio
                .of(values.next((high + low + close) / 3 * volume), volumes.next(volume));
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.HIGH, Field.LOW, Field.CLOSE, Field.VOLUME);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
