package io.troupe.features.rolling;

import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.math.rolling.RollingKernel;
import io.troupe.math.rolling.RollingTrend;

/**
 * The line of least squares {@code y = a + b·i} through the last {@code bars} values over their
 * places {@code i = 0…bars − 1}, the oldest first.
 *
 * <p>R² is NaN where all values are equal, whose slope is exactly 0. Computed in O(1) without
 * subtraction: errors do not outlive the window. Warm-up: bars − 1. A bar without a trade counts
 * with the last close before it. Uses bars ≤ t.
 *
 * @param of what it is computed on
 * @param bars how many values the line goes through, ≥ 2
 * @param output what of the line
 */
public record TimeRegression(SeriesFeature of, int bars, Output output) implements RollingFeature {
    /** Checks the components. */
    public TimeRegression {
        Bars.atLeast(2, "bars", bars);
    }

    /**
     * Of closes.
     *
     * @param bars how many values the line goes through, ≥ 2
     * @param output what of the line
     */
    public TimeRegression(int bars, Output output) {
        this(Price.CLOSE, bars, output);
    }

    @Override
    public RollingKernel kernel(PanelShape shape) {
        RollingTrend trend = new RollingTrend(bars);
        return value -> {
            trend.add(value);
            return trend.isComplete() ? output.of(trend, value, bars) : Double.NaN;
        };
    }

    @Override
    public int extraBars() {
        return bars - 1;
    }

    /** What is asked of the line. */
    public enum Output {
        /** By how much it rises per bar. */
        SLOPE,
        /** Its value at the oldest bar. */
        INTERCEPT,
        /** Its value at the last bar: the linear regression line of charts. */
        FITTED,
        /** Its value one bar ahead, also called the time series forecast. */
        FORECAST,
        /** The last value less the line's. */
        RESIDUAL,
        /** The share of variance that it explains, 0…1. */
        R_SQUARED;

        double of(RollingTrend trend, double last, int bars) {
            return switch (this) {
                case SLOPE -> trend.slope();
                case INTERCEPT -> trend.at(0);
                case FITTED -> trend.at(bars - 1);
                case FORECAST -> trend.at(bars);
                case RESIDUAL -> last - trend.at(bars - 1);
                case R_SQUARED -> trend.rSquared();
            };
        }
    }
}
