package io.troupe.risk.models;

import io.troupe.math.Dispersion;
import java.util.Arrays;

/**
 * Returns of which a claim can be made: enough of them, all finite, not all the same.
 *
 * @param returns as fractions, oldest first; not to be changed
 * @param count how many of them count, ≥ {@link RiskModel#LEAST_RETURNS}
 * @param mean of them
 * @param deviation their standard deviation with divisor n, &gt; 0
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one call, and nothing compares it
record Sample(double[] returns, int count, double mean, double deviation) {
    /** The returns alone, in an array that may be changed. */
    double[] copy() {
        return Arrays.copyOf(returns, count);
    }

    /** The returns less their mean, in units of their deviation. */
    double[] standardized() {
        double[] standardized = new double[count];
        for (int i = 0; i < count; i++) {
            standardized[i] = (returns[i] - mean) / deviation;
        }
        return standardized;
    }

    /** The sum of squared distances from the mean, in two passes. */
    static double squares(double[] returns, int count, double mean) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double away = returns[i] - mean;
            squares += away * away;
        }
        return squares;
    }

    static double mean(double[] returns, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += returns[i];
        }
        return sum / count;
    }

    static boolean isConstant(double squares, int count) {
        return Dispersion.isNone(squares, count, Dispersion.OF_RETURNS);
    }
}
