package io.troupe.features.indicators.volatility;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import org.hipparchus.util.FastMath;

/**
 * The choppiness index: {@code 100 · log10(Σ true range / (highest high − lowest low)) /
 * log10(bars)} of the last bars; 100 if they have no range (Dreiss; described by Schwager,
 * "Technical Analysis", 1995). The range of an asset's first bar is its high less its low.
 * Warm-up: {@code bars − 1}.
 *
 * @param bars length of the window, ≥ 2
 */
public record Choppiness(int bars) implements OnRanges {
    /** Checks the components. */
    public Choppiness {
        Checked.atLeast(2, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Ranges ranges = new Ranges();
        Step path = Steps.sum(bars);
        Step highest = Steps.highest(bars);
        Step lowest = Steps.lowest(bars);
        double scale = 100 / FastMath.log10(bars);
        return (_, high, low, close, _) -> {
            double walked = path.next(ranges.next(high, low, close));
            double spread = highest.next(high) - lowest.next(low);
            return spread == 0 ? 100 : scale * FastMath.log10(walked / spread);
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.of(bars);
    }
}
