package io.troupe.features.indicators.volatility;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The Chande Kroll stop: a preliminary stop, the highest high of the last bars less {@code
 * multiple} average true ranges (Wilder's) or the lowest low plus as much, and its highest (for
 * short positions) or lowest value (for long ones) over {@code stopBars} (Chande and Kroll, "The
 * New Technical Trader", 1994, chapter 10). Warm-up: {@code bars + stopBars − 1}.
 *
 * @param bars length of the range and of the average true range, ≥ 1
 * @param multiple distance in average true ranges, &gt; 0
 * @param stopBars over how many bars the stop is held, ≥ 1
 * @param line which of the lines
 */
public record ChandeKrollStop(int bars, double multiple, int stopBars, Line line)
        implements OnRanges {
    /** The lines. */
    public enum Line {
        /** The stop of a long position. */
        LONG,
        /** The stop of a short position. */
        SHORT
    }

    /** Checks the components. */
    public ChandeKrollStop {
        Checked.atLeast(1, "bars", bars);
        Checked.positive("multiple", multiple);
        Checked.atLeast(1, "stopBars", stopBars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream range = new Atr(bars).series(shape);
        Step extreme = line == Line.SHORT ? Steps.highest(bars) : Steps.lowest(bars);
        Step hold = line == Line.SHORT ? Steps.highest(stopBars) : Steps.lowest(stopBars);
        double side = line == Line.SHORT ? -multiple : multiple;
        return (open, high, low, close, volume) -> {
            double first = extreme.next(line == Line.SHORT ? high : low)
                    + side * range.next(open, high, low, close, volume);
            return Double.isNaN(first) ? Double.NaN : hold.next(first);
        };
    }

    @Override
    public int warmupBars() {
        return bars + stopBars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return Averaging.WILDER.settlingBars(bars).plus(stopBars);
    }
}
