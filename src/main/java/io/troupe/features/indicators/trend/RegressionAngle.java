package io.troupe.features.indicators.trend;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.math.rolling.RollingTrend;
import org.hipparchus.util.FastMath;

/**
 * The angle of the line of least squares through the last values in degrees, {@code atan(slope per
 * bar)}, between −90 and 90; its other numbers are {@link
 * io.troupe.features.rolling.TimeRegression}'s. It depends on the unit of the values. Warm-up:
 * {@code bars − 1}.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 2
 */
public record RegressionAngle(SeriesFeature of, int bars) implements OnSeries {
    /** Checks the components. */
    public RegressionAngle {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
    }

    /** Of the close. */
    public RegressionAngle(int bars) {
        this(Price.CLOSE, bars);
    }

    @Override
    public Step step() {
        RollingTrend trend = new RollingTrend(bars);
        return value -> {
            trend.add(value);
            return trend.isComplete() ? FastMath.toDegrees(FastMath.atan(trend.slope()))
                    : Double.NaN;
        };
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }
}
