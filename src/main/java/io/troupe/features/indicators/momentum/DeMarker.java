package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * DeMark's DeMarker: {@code U / (U + D)}, where {@code U} is the sum of the rises of the high and
 * {@code D} that of the falls of the low over the last changes; 0.5 if there was neither (DeMark,
 * "The New Science of Technical Analysis", 1994). From 0 to 1. Warm-up: {@code bars}.
 *
 * @param bars how many changes, ≥ 1
 */
public record DeMarker(int bars) implements OnRanges {
    /** Checks the components. */
    public DeMarker {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step highBefore = Steps.lag(1);
        Step lowBefore = Steps.lag(1);
        Step rises = Steps.sum(bars);
        Step falls = Steps.sum(bars);
        return (_, high, low, _, _) -> {
            double rise = high - highBefore.next(high);
            double fall = lowBefore.next(low) - low;
            if (Double.isNaN(rise)) {
                return Double.NaN;
            }
            double up = rises.next(Math.max(rise, 0));
            return Ratio.of(up, up + falls.next(Math.max(fall, 0)), 0.5);
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
