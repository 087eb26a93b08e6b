package io.troupe.features.rolling;

import io.troupe.features.SeriesStream;
import io.troupe.math.rolling.RollingMean;

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
        return StrictMath.log(high / close) * StrictMath.log(high / open)
                + StrictMath.log(low / close) * StrictMath.log(low / open);
    }

    static boolean isDefined(double value) {
        return !Double.isNaN(value) && !Double.isInfinite(value);
    }
}
