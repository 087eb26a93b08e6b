package io.troupe.math.econometrics;

import io.troupe.math.Dispersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Hurst's exponent by rescaled range: the slope of {@code ln(R/S)} on {@code ln(length)} over
 * blocks of 8, 16, 32, … changes, R the range of the cumulated deviations in a block, S their
 * standard deviation (divisor: length), averaged over the blocks of a length that do not overlap.
 * About 0.5 for independent changes (more in short samples), below if they revert, above if they
 * persist.
 *
 * <p>Source: H. E. Hurst, <i>Long-Term Storage Capacity of Reservoirs</i>, Transactions of the
 * American Society of Civil Engineers 116 (1951); B. B. Mandelbrot, J. R. Wallis (1969).
 */
public final class HurstExponent {
    private static final int SHORTEST = 8;

    private HurstExponent() {}

    /**
     * The exponent of a series of changes.
     *
     * @param changes such as returns: finite, at least 32, not constant in every block
     * @throws IllegalArgumentException if there are too few, or blocks of two lengths do not vary
     */
    public static double of(double[] changes) {
        Series.finite("the changes", changes, 4 * SHORTEST);
        List<Double> lengths = new ArrayList<>();
        List<Double> ranges = new ArrayList<>();
        for (int length = SHORTEST; length <= changes.length / 2; length *= 2) {
            double range = rescaledRange(changes, length);
            if (range > 0) {
                lengths.add(FastMath.log(length));
                ranges.add(FastMath.log(range));
            }
        }
        if (lengths.size() < 2) {
            throw new IllegalArgumentException("the changes must vary in blocks of two lengths");
        }
        double[] x = lengths.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = Series.demeaned(ranges.stream().mapToDouble(Double::doubleValue).toArray());
        double[] deviations = Series.demeaned(x);
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            product += deviations[i] * y[i];
        }
        return product / Series.laggedProduct(deviations, 0);
    }

    /** The mean over blocks that vary, NaN if none does. */
    private static double rescaledRange(double[] changes, int length) {
        double sum = 0;
        int count = 0;
        for (int from = 0; from + length <= changes.length; from += length) {
            double[] block = Series.demeaned(
                    Arrays.copyOfRange(changes, from, from + length));
            double squares = Series.laggedProduct(block, 0);
            if (!Dispersion.isNone(squares, length, Math.abs(changes[from]))) {
                sum += range(block) / Math.sqrt(squares / length);
                count++;
            }
        }
        return sum / count;
    }

    private static double range(double[] deviations) {
        double level = 0;
        double least = 0;
        double most = 0;
        for (double deviation : deviations) {
            level += deviation;
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        return most - least;
    }
}
