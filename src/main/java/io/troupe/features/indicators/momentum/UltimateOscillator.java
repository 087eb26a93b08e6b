package io.troupe.features.indicators.momentum;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The ultimate oscillator: buying pressure, {@code close − min(low, close(t − 1))}, as a share of
 * the true range, summed over a short, a middle and a long window, weighted 4 : 2 : 1, in percent;
 * the share of a window without range is a half (Williams, "The Ultimate Oscillator", Technical
 * Analysis of Stocks &amp; Commodities, August 1985). Warm-up: {@code longBars}.
 *
 * @param shortBars length of the short window, ≥ 1
 * @param middleBars length of the middle window, ≥ the short one's
 * @param longBars length of the long window, ≥ the middle one's
 */
public record UltimateOscillator(int shortBars, int middleBars, int longBars)
        implements OnRanges {
    /** Checks the components. */
    public UltimateOscillator {
        Checked.atLeast(1, "shortBars", shortBars);
        Checked.atLeast(shortBars, "middleBars", middleBars);
        Checked.atLeast(middleBars, "longBars", longBars);
    }

    /** The usual 7, 14, 28. */
    public UltimateOscillator() {
        this(7, 14, 28);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Ranges ranges = new Ranges();
        Step before = Steps.lag(1);
        Share fast = new Share(shortBars);
        Share middle = new Share(middleBars);
        Share slow = new Share(longBars);
        return (_, high, low, close, _) -> {
            double range = ranges.next(high, low, close);
            double last = before.next(close);
            if (Double.isNaN(last)) {
                return Double.NaN;
            }
            double pressure = close - Math.min(low, last);
            return 100 * (4 * fast.next(pressure, range) + 2 * middle.next(pressure, range)
                    + slow.next(pressure, range)) / 7;
        };
    }

    @Override
    public int warmupBars() {
        return longBars;
    }

    private static final class Share {
        private final Step pressures;
        private final Step ranges;

        Share(int bars) {
            pressures = Steps.sum(bars);
            ranges = Steps.sum(bars);
        }

        double next(double pressure, double range) {
            double sum = pressures.next(pressure);
            return Ratio.of(sum, ranges.next(range), 0.5);
        }
    }
}
