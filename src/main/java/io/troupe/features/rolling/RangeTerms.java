package io.troupe.features.rolling;

import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingMean;
import org.hipparchus.util.FastMath;

/** What estimators of variance from the prices within a bar have in common. */
final class RangeTerms {
    private RangeTerms() {}

    /** The root of the mean of the last terms, one of each bar, times a factor. */
    static SeriesStream rootOfMean(SeriesStream term, int bars, double factor) {
        RollingMean mean = new RollingMean(bars);
        return (open, high, low, close, volume) -> {
            double value = term.next(open, high, low, close, volume);
            return isDefined(value) ? Math.sqrt(Math.max(mean.next(value), 0)) * factor
                    : Double.NaN;
        };
    }

    /** Rogers and Satchell's variance of one bar. */
    static double rogersSatchell(double open, double high, double low, double close) {
        return FastMath.log(high / close) * FastMath.log(high / open)
                + FastMath.log(low / close) * FastMath.log(low / open);
    }

    static boolean isDefined(double value) {
        return !Double.isNaN(value) && !Double.isInfinite(value);
    }
}
