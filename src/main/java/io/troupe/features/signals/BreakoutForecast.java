package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Dispersion;
import io.troupe.model.BarCount;

/**
 * Where the close stands in its range, smoothed: {@code 40 × (close − (max + min)/2)/(max − min)}
 * over the last {@code bars} closes, t included, then its exponential mean of span {@code
 * max(1, ⌊bars/4⌋)}; in −20…20.
 *
 * <p>Source: R. Carver, <i>Leveraged Trading</i>, 2019, and the breakout rule of his pysystemtrade;
 * weights are normalized from the first value. Where the close never moved in the window the
 * middle, 0, counts. Warm-up: bars − 1 from the first close. O(1) amortized per bar. Uses bars ≤ t.
 *
 * @param bars length of the range, ≥ 2
 */
public record BreakoutForecast(int bars) implements SeriesFeature {
    private static final double SCALE = 40;
    private static final int SMOOTHED = 4;

    /** Checks the window. */
    public BreakoutForecast {
        Bars.atLeast(2, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Highest highs = new Highest(bars);
        Highest lows = new Highest(bars);
        Ewma smoothed = Ewma.ofSpan(spanBars());
        return (_, _, _, close, _) -> {
            double top = highs.next(close);
            double bottom = -lows.next(-close);
            if (Double.isNaN(top)) {
                return Double.NaN;
            }
            smoothed.add(Dispersion.isNoRange(bottom, top) ? 0
                    : SCALE * (close - (top + bottom) / 2)
                            / (top - bottom));
            return smoothed.mean();
        };
    }

    private int spanBars() {
        return Math.max(1, bars / SMOOTHED);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return Ewma.settlingOfSpan(spanBars()).plus(warmupBars());
    }
}
