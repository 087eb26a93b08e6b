package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.math.rolling.RollingExtreme;

/**
 * Aroon: how recent the highest high and the lowest low of the last {@code bars + 1} bars are,
 * {@code 100 · (bars − bars since) / bars}; of equal ones the latest counts (Chande, "A Time Price
 * Oscillator", Technical Analysis of Stocks &amp; Commodities, September 1995). Warm-up: {@code
 * bars}.
 *
 * @param bars how far back, ≥ 1
 * @param line which of the lines
 */
public record Aroon(int bars, Line line) implements OnRanges {
    /** The lines. */
    public enum Line {
        /** Of the highest high, from 0 to 100. */
        UP,
        /** Of the lowest low, from 0 to 100. */
        DOWN,
        /** {@link #UP} less {@link #DOWN}, from −100 to 100. */
        OSCILLATOR
    }

    /** Checks the components. */
    public Aroon {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        RollingExtreme highest = RollingExtreme.highest(bars + 1);
        RollingExtreme lowest = RollingExtreme.lowest(bars + 1);
        return (_, high, low, _, _) -> {
            double top = highest.next(high);
            double bottom = lowest.next(low);
            if (Double.isNaN(top + bottom)) {
                return Double.NaN;
            }
            double up = 100.0 * (bars - highest.age()) / bars;
            double down = 100.0 * (bars - lowest.age()) / bars;
            return switch (line) {
                case UP -> up;
                case DOWN -> down;
                case OSCILLATOR -> up - down;
            };
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
