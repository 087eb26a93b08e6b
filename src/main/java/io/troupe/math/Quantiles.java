package io.troupe.math;

import java.util.Objects;

/**
 * Quantiles by selection, in linear time: of an order statistic's neighbours nothing but their side
 * is asked. Between two order statistics it is interpolated linearly, at {@code p·(n − 1)}.
 *
 * <p>Source: R. J. Hyndman, Y. Fan, <i>Sample Quantiles in Statistical Packages</i>, The American
 * Statistician 50 (1996), definition 7; C. A. R. Hoare, <i>Find</i>, CACM 4 (1961).
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values at least one, none of them NaN; not changed
     * @param probability in [0, 1]
     */
    public static double of(double[] values, double probability) {
        return selected(values.clone(), values.length, probability);
    }

    /**
     * One quantile of the first values of an array, without a copy.
     *
     * @param values none of the first {@code count} is NaN; these are brought into another order
     * @param count how many count, ≥ 1
     * @param probability in [0, 1]
     */
    public static double rearranging(double[] values, int count, double probability) {
        return selected(values, Objects.checkIndex(count - 1, values.length) + 1, probability);
    }

    /**
     * The value of a rank among the first values of an array, which it brings to its place, with no
     * larger one before it and no smaller one behind.
     *
     * @param values none of the first {@code count} is NaN
     * @param count how many count, ≥ 1
     * @param rank 0 for the least
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public static double ranked(double[] values, int count, int rank) {
        return select(values, Objects.checkIndex(count - 1, values.length) + 1,
                Objects.checkIndex(rank, count));
    }

    /**
     * Two quantiles of the same values.
     *
     * @return the one of {@code low} and the one of {@code high}
     */
    public static double[] of(double[] values, double low, double high) {
        double[] copy = values.clone();
        return new double[]{selected(copy, copy.length, low),
                selected(copy, copy.length, high)};
    }

    private static double selected(double[] values, int count, double probability) {
        double place = probability * (count - 1);
        int below = (int) Math.floor(place);
        double lower = select(values, count, below);
        double part = place - below;
        if (part == 0) {
            return lower;
        }
        double upper = Double.POSITIVE_INFINITY;
        for (int i = below + 1; i < count; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + part * (upper - lower);
    }

    /** Brings the value of a rank to its place, with no larger one before and no smaller behind. */
    private static double select(double[] values, int count, int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
