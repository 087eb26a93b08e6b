package io.troupe.features.signals;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.math.Ties;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * Donchian's channel rule: 1 from a close above the highest high of the {@code bars} bars before,
 * −1 from a close below their lowest low, in between what it was; 0 before the first break.
 *
 * <p>Source: R. D. Donchian, <i>High Finance in Copper</i>, Financial Analysts Journal 16 (1960).
 * Warm-up: bars from the first close; what it holds
 * then may depend on the bars before, so it never settles. O(1) amortized per bar. Uses bars ≤ t.
 *
 * @param bars length of the channel, ≥ 1
 */
public record ChannelBreakout(int bars) implements SeriesFeature {
    /** Checks the window. */
    public ChannelBreakout {
        Bars.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Highest highs = new Highest(bars);
        Highest lows = new Highest(bars);
        double[] channel = {Double.NaN, Double.NaN, 0};
        return (_, high, low, close, _) -> {
            double top = channel[0];
            double bottom = channel[1];
            if (Ties.isAbove(close, top)) {
                channel[2] = 1;
            } else if (Ties.isBelow(close, bottom)) {
                channel[2] = -1;
            }
            channel[0] = highs.next(high);
            channel[1] = -lows.next(-low);
            return Double.isNaN(top) ? Double.NaN : channel[2];
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.HIGH, Field.LOW, Field.CLOSE);
    }
}
