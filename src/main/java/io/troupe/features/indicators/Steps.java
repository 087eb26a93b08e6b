package io.troupe.features.indicators;

import io.troupe.math.Dispersion;
import io.troupe.math.rolling.ExponentialMean;
import io.troupe.math.rolling.RecentValues;
import io.troupe.math.rolling.RollingExtreme;
import io.troupe.math.rolling.RollingMean;
import io.troupe.math.rolling.RollingMoments;
import io.troupe.math.rolling.RollingSum;
import io.troupe.math.rolling.RollingWeightedMean;

/** The computations that many indicators are made of, each begun anew by a call. */
public final class Steps {
    private Steps() {}

    /** The sum of the last values. */
    public static Step sum(int bars) {
        return new RollingSum(bars)::next;
    }

    /** The mean of the last values. */
    public static Step mean(int bars) {
        return new RollingMean(bars)::next;
    }

    /**
     * The standard deviation of the last values, divided by their number; 0 where they are equal
     * but for rounding.
     */
    public static Step deviation(int bars) {
        RollingMoments moments = new RollingMoments(bars);
        return value -> {
            moments.add(value);
            return moments.isComplete() ? deviation(moments, 0, bars) : Double.NaN;
        };
    }

    /** The same of returns: 0 where they are equal but for the rounding of growth factors. */
    public static Step deviationOfReturns(int bars) {
        RollingMoments moments = new RollingMoments(bars);
        return value -> {
            moments.add(value);
            return moments.isComplete() ? deviation(moments, Dispersion.OF_RETURNS, bars)
                    : Double.NaN;
        };
    }

    private static double deviation(RollingMoments moments, double magnitude, int bars) {
        return moments.isConstant(magnitude) ? 0 : Math.sqrt(moments.squares() / bars);
    }

    /** The exponential average with a share of {@code 2 / (bars + 1)}. */
    public static Step exponential(int bars) {
        return smoothed(2.0 / (bars + 1), bars);
    }

    /** Wilder's average: exponential with a share of {@code 1 / bars}. */
    public static Step wilder(int bars) {
        return smoothed(1.0 / bars, bars);
    }

    /** An exponential average that begins with the mean of its first values. */
    private static Step smoothed(double share, int bars) {
        return new ExponentialMean(share, bars)::next;
    }

    /** An exponential average that begins with its first value, shown from a later one on. */
    public static Step exponentialFromFirst(int bars, int shownFrom) {
        ExponentialMean average = new ExponentialMean(2.0 / (bars + 1), 1);
        return new Step() {
            private int taken;

            @Override
            public double next(double value) {
                double now = average.next(value);
                taken = Math.min(taken + 1, shownFrom);
                return taken < shownFrom ? Double.NaN : now;
            }
        };
    }

    /** The average with weights that fall linearly from the newest value back. */
    public static Step weighted(int bars) {
        return new RollingWeightedMean(bars)::next;
    }

    /** The highest of the last values. */
    public static Step highest(int bars) {
        return RollingExtreme.highest(bars)::next;
    }

    /** The lowest of the last values. */
    public static Step lowest(int bars) {
        return RollingExtreme.lowest(bars)::next;
    }

    /** Tillson's generalized double exponential average, {@code (1 + v)·E − v·E(E)}. */
    public static Step generalizedDema(int bars, double volumeFactor) {
        Step again = exponential(bars);
        return exponential(bars)
                .then(once -> once + volumeFactor * (once - again.next(once)));
    }

    /** The mean of four values with weights 1, 2, 2, 1. */
    public static Step smoothedOverFour() {
        RecentValues values = new RecentValues(4);
        return value -> {
            values.add(value);
            return (values.ago(0) + 2 * (values.ago(1) + values.ago(2)) + values.ago(3)) / 6;
        };
    }

    /** The highest less the lowest of the last values. */
    public static Step range(int bars) {
        Step highest = highest(bars);
        Step lowest = lowest(bars);
        return value -> highest.next(value) - lowest.next(value);
    }

    /** Where a value lies in the range of the last ones, in percent; 50 if there is none. */
    public static Step place(int bars) {
        Step highest = highest(bars);
        Step lowest = lowest(bars);
        return value -> {
            double low = lowest.next(value);
            return 100 * Ratio.place(value, low, highest.next(value), 0.5);
        };
    }

    /** The value some steps before. */
    public static Step lag(int bars) {
        RecentValues values = new RecentValues(bars + 1);
        return value -> {
            values.add(value);
            return values.ago(bars);
        };
    }

    /** The return from one value to the next, 0 after a zero. */
    public static Step returns() {
        Step before = lag(1);
        return value -> {
            double last = before.next(value);
            return Ratio.of(value - last, last, 0);
        };
    }
}
