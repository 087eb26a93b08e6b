package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The vortex indicator: the sum of {@code |high − low(t − 1)|} (plus) or {@code |low − high(t −
 * 1)|} (minus) over the last bars, divided by that of the true range; 1 if there was no range
 * (Botes and Siepman, "The Vortex Indicator", Technical Analysis of Stocks &amp; Commodities,
 * January 2010). Warm-up: {@code bars}.
 *
 * @param bars length of the window, ≥ 1
 * @param line which of the lines
 */
public record Vortex(int bars, Line line) implements OnRanges {
    /** The lines, both ≥ 0 and about 1. */
    public enum Line {
        /** Upward movement. */
        PLUS,
        /** Downward movement. */
        MINUS
    }

    /** Checks the components. */
    public Vortex {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Ranges ranges = new Ranges();
        Step opposite = Steps.lag(1);
        Step path = Steps.sum(bars);
        Step whole = Steps.sum(bars);
        return (_, high, low, close, _) -> {
            double range = ranges.next(high, low, close);
            double movement = line == Line.PLUS ? high - opposite.next(low)
                    : low - opposite.next(high);
            if (Double.isNaN(movement)) {
                return Double.NaN;
            }
            double sum = path.next(Math.abs(movement));
            return Ratio.of(sum, whole.next(range), 1);
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
