package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;

/**
 * Williams' %R: how far the close is below the highest high, in percent of the range of the last
 * bars, from −100 to 0; −50 if the range is zero (Williams, "How I Made One Million Dollars … Last
 * Year … Trading Commodities", 1973). Warm-up: {@code bars − 1}.
 *
 * @param bars length of the window, ≥ 1
 */
public record WilliamsR(int bars) implements OnRanges {
    /** Checks the components. */
    public WilliamsR {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream place = new Stochastic(bars, 1, 1, Stochastic.Line.K).series(shape);
        return (open, high, low, close, volume) -> place.next(open, high, low, close, volume)
                - 100;
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
