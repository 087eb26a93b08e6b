package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The McGinley dynamic: {@code m ← m + (x − m) / (bars · (x / m)⁴)}, a divisor of at least 1, which
 * follows falls faster than rises; begun with the mean of the first {@code bars} values (McGinley,
 * "The McGinley Dynamic", Journal of Technical Analysis, 1997). For values that are positive; it
 * stands still at 0. Warm-up: {@code bars − 1}. How fast it forgets depends on the values, so that
 * it never settles for sure.
 *
 * @param of what is averaged
 * @param bars length of the average, ≥ 1
 */
public record McGinley(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public McGinley {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
    }

    /** Of the close. */
    public McGinley(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        Step first = Steps.mean(bars);
        return new Step() {
            private double average = Double.NaN;

            @Override
            public double next(double value) {
                if (Double.isNaN(average)) {
                    average = first.next(value);
                } else if (average != 0) {
                    double ratio = value / average;
                    double divisor = Math.max(1, bars * ratio * ratio * ratio * ratio);
                    average += (value - average) / divisor;
                }
                return average;
            }
        };
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    @Override
    public BarCount extraSettlingBars() {
        return BarCount.NEVER;
    }
}
