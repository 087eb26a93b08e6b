package io.troupe.features.signals;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.model.BarsPerYear;

/**
 * How near the close is to the highest one of the last {@code bars} bars, t included: {@code
 * close(t) / max close}, in 0…1; 1 at a new high.
 *
 * <p>Source: T. J. George, C.-Y. Hwang, <i>The 52-Week High and Momentum Investing</i>, Journal of
 * Finance 59 (2004). Warm-up: bars − 1 from the first close. O(1) amortized per bar. Uses bars ≤ t.
 *
 * @param bars length of the window, ≥ 1
 */
public record NearnessToHigh(int bars) implements SeriesFeature {
    /** Checks the window. */
    public NearnessToHigh {
        Bars.atLeast(1, "bars", bars);
    }

    /** The highest close of a year. */
    public static NearnessToHigh fiftyTwoWeeks(BarsPerYear year) {
        return new NearnessToHigh(year.years(1));
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Highest highest = new Highest(bars);
        return (_, _, _, close, _) -> close / highest.next(close);
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
