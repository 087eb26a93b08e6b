package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Settling;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import org.hipparchus.util.FastMath;

/**
 * The fractal adaptive moving average: an exponential average with share {@code exp(w·(D − 1))},
 * at least 0.01 and at most 1, where {@code w = ln(2 / (slowBars + 1))} and {@code D} is the
 * fractal dimension of the last bars, {@code log2((R₁ + R₂) / R)}, by the range per bar of their
 * two halves and of the whole; where a range is zero the dimension stays as it was, 0 at first
 * (Ehlers, "Fractal Adaptive Moving Averages", Technical Analysis of Stocks &amp; Commodities,
 * October 2005). It begins with the value before the first window is full. Warm-up: {@code bars −
 * 1}.
 *
 * @param of what is averaged
 * @param bars length of the window, even, ≥ 4
 * @param slowBars length of the slowest average, ≥ 2
 */
public record Frama(SeriesFeature of, int bars, int slowBars) implements OnSeries {
    private static final double LEAST_SHARE = 0.01;

    /** Checks the components. */
    public Frama {
        Checked.present("of", of);
        Checked.atLeast(4, "bars", bars);
        if (bars % 2 != 0) {
            throw new IllegalArgumentException("bars must be even, was " + bars);
        }
        Checked.atLeast(2, "slowBars", slowBars);
    }

    /** Of the middle of the bar, with the original's slowest average of 198. */
    public Frama(int bars) {
        this(Price.MEDIAN, bars, 198);
    }

    @Override
    public Step step() {
        return new Average();
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return Settling.exponential(LEAST_SHARE).plus(bars - 1);
    }

    private final class Average implements Step {
        private final double exponent = FastMath.log(2.0 / (slowBars + 1));
        private final Step recent = Steps.range(bars / 2);
        private final Step older = Steps.lag(bars / 2);
        private final Step whole = Steps.range(bars);
        private double dimension;
        private double average = Double.NaN;

        @Override
        public double next(double value) {
            double before = average;
            average = value;
            double range = whole.next(value) / bars;
            double second = recent.next(value) / (bars / 2.0);
            if (Double.isNaN(second)) {
                return Double.NaN;
            }
            double first = older.next(second);
            if (Double.isNaN(range)) {
                return Double.NaN;
            }
            if (first > 0 && second > 0) {
                dimension = FastMath.log((first + second) / range) / FastMath.log(2);
            }
            double share = FastMath.exp(exponent * (dimension - 1));
            average = before + Math.clamp(share, LEAST_SHARE, 1) * (value - before);
            return average;
        }
    }
}
