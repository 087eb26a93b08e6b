package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingTrend;
import org.hipparchus.util.FastMath;

/**
 * The straight line through the last values by least squares, with the bar as regressor: {@code
 * slope = Σ(i − ī)(x − x̄) / Σ(i − ī)²} per bar, through the means. Its newest value is also called
 * least squares moving average, the next one time series forecast (Legendre, 1805; Achelis,
 * "Technical Analysis from A to Z", 2000). Warm-up: {@code bars − 1}.
 *
 * @param of what it is computed on
 * @param bars length of the window, ≥ 2
 * @param line which number of the line
 */
public record LinearRegression(SeriesFeature of, int bars, Line line) implements OnSeries {
    /** What is asked of the line. */
    public enum Line {
        /** Its value at the newest bar: the least squares moving average. */
        END,
        /** Its value one bar ahead of the newest: the time series forecast. */
        FORECAST,
        /** Its value at the oldest bar of the window. */
        INTERCEPT,
        /** Its slope per bar. */
        SLOPE,
        /** The angle of the slope in degrees. */
        ANGLE
    }

    /** Checks the components. */
    public LinearRegression {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
        Checked.present("line", line);
    }

    /** Of the close. */
    public LinearRegression(int bars, Line line) {
        this(Price.CLOSE, bars, line);
    }

    @Override
    public Step step() {
        RollingTrend trend = new RollingTrend(bars);
        return value -> {
            trend.add(value);
            return trend.isComplete() ? number(trend) : Double.NaN;
        };
    }

    private double number(RollingTrend trend) {
        return switch (line) {
            case END -> trend.at(bars - 1);
            case FORECAST -> trend.at(bars);
            case INTERCEPT -> trend.at(0);
            case SLOPE -> trend.slope();
            case ANGLE -> FastMath.toDegrees(FastMath.atan(trend.slope()));
        };
    }

    @Override
    public int ownWarmupBars() {
        return bars - 1;
    }
}
