package io.troupe.features.indicators;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import org.hipparchus.util.FastMath;

/**
 * The straight line through the last values by least squares, with the bar as regressor. With
 * {@code W} the weighted and {@code M} the plain mean its slope is {@code 6·(W − M) / (bars − 1)}
 * per bar and its newest value {@code 3·W − 2·M}: O(1) per bar, without a running sum that drifts
 * (the least squares moving average; Kenney and Keeping, "Mathematics of Statistics", 1962, §15.1).
 * Warm-up: {@code bars − 1}.
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
        Step weighted = Steps.weighted(bars);
        Step plain = Steps.mean(bars);
        return value -> {
            double mean = plain.next(value);
            double slope = 6 * (weighted.next(value) - mean) / (bars - 1);
            double half = slope * (bars - 1) / 2;
            return switch (line) {
                case END -> mean + half;
                case FORECAST -> mean + half + slope;
                case INTERCEPT -> mean - half;
                case SLOPE -> slope;
                case ANGLE -> FastMath.toDegrees(FastMath.atan(slope));
            };
        };
    }

    @Override
    public int ownWarmupBars() {
        return bars - 1;
    }
}
