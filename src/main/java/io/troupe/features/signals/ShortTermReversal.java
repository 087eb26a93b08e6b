package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.CloseReturn;

/**
 * The loss of the last bars: {@code 1 − close(t)/close(t − bars)}.
 *
 * <p>Source: N. Jegadeesh, <i>Evidence of Predictable Behavior of Security Returns</i>, Journal of
 * Finance 45 (1990), with one month. Warm-up: bars from the first close. O(1) per bar. Uses bars ≤
 * t.
 *
 * @param bars over how many bars, ≥ 1
 */
public record ShortTermReversal(int bars) implements SeriesFeature {
    /** Checks the window. */
    public ShortTermReversal {
        Bars.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream past = new CloseReturn(bars, 0).series(shape);
        return (open, high, low, close, volume) -> 0.0
                - past.next(open, high, low, close, volume);
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
