package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ratio;

/**
 * Where the close lies in the bar's range, 0 at the low and 1 at the high; 0.5 if the bar has no
 * range (Pagonidis, "The IBS Effect: Mean Reversion in Equity ETFs", 2014). Warm-up: 0.
 */
public record InternalBarStrength() implements OnRanges {
    @Override
    public SeriesStream series(PanelShape shape) {
        return (_, high, low, close, _) -> Ratio.place(close, low, high, 0.5);
    }

    @Override
    public int warmupBars() {
        return 0;
    }
}
