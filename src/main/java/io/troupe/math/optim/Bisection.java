package io.troupe.math.optim;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a monotone function of one variable, where a value costs a whole minimisation: false
 * position with halved ends (Dowell, Jarratt, "A modified regula falsi method", 1971), and a plain
 * halving whenever two steps have not halved the interval, so that there are never more than three
 * times as many values as bisection needs.
 */
public final class Bisection {
    private static final int MOST_STEPS = 400;
    private static final int MOST_DOUBLINGS = 200;

    private Bisection() {}

    /**
     * The root in an interval.
     *
     * @param function monotone; of values of opposite sign, or 0, at the ends
     * @param low below {@code high}
     * @param high finite
     * @param tolerance how far from the root the answer may be, ≥ 0; at 0 the interval shrinks to
     *        neighbouring numbers
     * @return of the last two ends the one with the smaller value
     * @throws IllegalArgumentException if the signs at the ends are the same
     */
    public static double root(DoubleUnaryOperator function, double low, double high,
            double tolerance) {
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (!((atLow <= 0 && atHigh >= 0) || (atLow >= 0 && atHigh <= 0))) {
            throw new IllegalArgumentException("no root between " + low + " and " + high
                    + ": the values there are " + atLow + " and " + atHigh);
        }
        return new Search(function, low, high, atLow, atHigh).root(tolerance);
    }

    /**
     * The root above a number, however far: the distance is doubled until the sign changes.
     *
     * @param first the first distance, above 0
     * @throws IllegalArgumentException if the sign does not change
     */
    public static double rootAbove(DoubleUnaryOperator function, double low, double first,
            double tolerance) {
        double atLow = function.applyAsDouble(low);
        double from = low;
        double distance = first;
        for (int k = 0; k < MOST_DOUBLINGS && atLow != 0; k++, distance *= 2) {
            double to = low + distance;
            double at = function.applyAsDouble(to);
            if (at == 0 || at > 0 != atLow > 0) {
                return new Search(function, from, to, atLow, at).root(tolerance);
            }
            from = to;
            atLow = at;
        }
        if (atLow != 0) {
            throw new IllegalArgumentException("no root above " + low + ": the value stays "
                    + atLow);
        }
        return from;
    }

    private static final class Search {
        private final DoubleUnaryOperator function;
        private double low;
        private double high;
        private double atLow;
        private double atHigh;

        Search(DoubleUnaryOperator function, double low, double high, double atLow,
                double atHigh) {
            this.function = function;
            this.low = low;
            this.high = high;
            this.atLow = atLow;
            this.atHigh = atHigh;
        }

        double root(double tolerance) {
            double lowWeight = 1;
            double highWeight = 1;
            double wide = high - low;
            int sinceHalved = 0;
            int last = 0;
            for (int step = 0; step < MOST_STEPS && high - low > tolerance && atLow != 0
                    && atHigh != 0; step++) {
                double middle = low / 2 + high / 2;
                double chord = (low * atHigh * highWeight - high * atLow * lowWeight)
                        / (atHigh * highWeight - atLow * lowWeight);
                double at = sinceHalved < 2 && chord > low && chord < high ? chord : middle;
                if (at <= low || at >= high) {
                    break;
                }
                double value = function.applyAsDouble(at);
                boolean isHigh = value > 0 == atHigh > 0;
                if (isHigh) {
                    high = at;
                    atHigh = value;
                    lowWeight = last > 0 ? lowWeight / 2 : 1;
                    highWeight = 1;
                } else {
                    low = at;
                    atLow = value;
                    highWeight = last < 0 ? highWeight / 2 : 1;
                    lowWeight = 1;
                }
                last = isHigh ? 1 : -1;
                sinceHalved++;
                if (high - low <= wide / 2) {
                    wide = high - low;
                    sinceHalved = 0;
                }
            }
            return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
        }
    }
}
