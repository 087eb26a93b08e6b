package io.troupe.features.indicators.volatility;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;

/**
 * The true range: how far the price went since the last close, {@code max(high, close(t − 1)) −
 * min(low, close(t − 1))} (Wilder, "New Concepts in Technical Trading Systems", 1978, section
 * III). Warm-up: 1.
 */
public record TrueRange() implements OnRanges {
    @Override
    public SeriesStream series(PanelShape shape) {
        Ranges ranges = new Ranges();
        return (_, high, low, close, _) -> {
            boolean isFirst = ranges.isFirst();
            double range = ranges.next(high, low, close);
            return isFirst ? Double.NaN : range;
        };
    }

    @Override
    public int warmupBars() {
        return 1;
    }
}
