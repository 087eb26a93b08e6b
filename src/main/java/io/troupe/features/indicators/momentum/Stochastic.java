package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The stochastic oscillator: where the close lies in the range of the last {@code bars} bars, in
 * percent (50 if the range is zero). {@code K} is its mean over {@code slowingBars} bars and
 * {@code D} the mean of K over {@code signalBars} (Lane, "Lane's Stochastics", Technical Analysis
 * of Stocks &amp; Commodities, 1984). With {@code slowingBars} 1 it is the fast oscillator, with 3
 * the slow one.
 *
 * <p>Warm-up: {@code bars + slowingBars − 2}, and {@code signalBars − 1} more for D.
 *
 * @param bars length of the range, ≥ 1
 * @param slowingBars length of the mean that is K, ≥ 1
 * @param signalBars length of the mean that is D, ≥ 1
 * @param line which of the lines
 */
public record Stochastic(int bars, int slowingBars, int signalBars, Line line)
        implements OnRanges {
    /** The lines, both from 0 to 100. */
    public enum Line {
        /** The place of the close, smoothed. */
        K,
        /** The mean of {@link #K}. */
        D
    }

    /** Checks the components. */
    public Stochastic {
        Checked.atLeast(1, "bars", bars);
        Checked.atLeast(1, "slowingBars", slowingBars);
        Checked.atLeast(1, "signalBars", signalBars);
        Checked.present("line", line);
    }

    /** The slow one, {@code bars}, 3, 3. */
    public Stochastic(int bars, Line line) {
        this(bars, 3, 3, line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step highest = Steps.highest(bars);
        Step lowest = Steps.lowest(bars);
        Step slowing = Steps.mean(slowingBars);
        Step smooth = line == Line.K ? slowing : slowing.then(Steps.mean(signalBars));
        return (_, high, low, close, _) -> {
            double top = highest.next(high);
            double place = 100 * Ratio.place(close, lowest.next(low), top, 0.5);
            return Double.isNaN(place) ? Double.NaN : smooth.next(place);
        };
    }

    @Override
    public int warmupBars() {
        return bars + slowingBars - 2 + (line == Line.K ? 0 : signalBars - 1);
    }
}
