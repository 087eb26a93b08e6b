package io.troupe.features.rolling.volatility;

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

    /**
     * Rogers and Satchell's variance of one bar, whose change {@code ln(close/open)} is known:
     * {@code ln(H/O)·ln(H/C) + ln(L/O)·ln(L/C)}.
     */
    static double rogersSatchell(double open, double high, double low, double change) {
        double up = StrictMath.log(high / open);
        double down = StrictMath.log(low / open);
        return up * (up - change) + down * (down - change);
    }

    static boolean isDefined(double value) {
        return !Double.isNaN(value) && !Double.isInfinite(value);
    }
}
