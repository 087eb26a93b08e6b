package io.troupe.features.indicators.volume;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The money flow index: the flow (typical price × volume) of bars whose typical price rose, in
 * percent of that of bars whose typical price changed, over the last {@code bars} changes; 50 if
 * there was no flow (Quong and Soudack, "Volume-Weighted RSI: Money Flow", Technical Analysis of
 * Stocks &amp; Commodities, March 1989). Warm-up: {@code bars}.
 *
 * @param bars how many changes, ≥ 1
 */
public record MoneyFlowIndex(int bars) implements OnVolume {
    /** Checks the components. */
    public MoneyFlowIndex {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step before = Steps.lag(1);
        Step rising = Steps.sum(bars);
        Step falling = Steps.sum(bars);
        return (_, high, low, close, volume) -> {
            double typical = (high + low + close) / 3;
            double change = typical - before.next(typical);
            if (Double.isNaN(change)) {
                return Double.NaN;
            }
            double flow = typical * volume;
            double up = rising.next(change > 0 ? flow : 0);
            double down = falling.next(change < 0 ? flow : 0);
            return 100 * Ratio.of(up, up + down, 0.5);
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
