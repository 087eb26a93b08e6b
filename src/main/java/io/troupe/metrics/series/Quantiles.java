package io.troupe.metrics.series;

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
        return selected(values.clone(), probability);
    }

    /**
     * Two quantiles of the same values.
     *
     * @return the one of {@code low} and the one of {@code high}
     */
    public static double[] of(double[] values, double low, double high) {
        double[] copy = values.clone();
        return new double[]{selected(copy, low), selected(copy, high)};
    }

    private static double selected(double[] values, double probability) {
        double place = probability * (values.length - 1);
        int below = (int) Math.floor(place);
        double lower = select(values, below);
        double part = place - below;
        if (part == 0) {
            return lower;
        }
        double upper = Double.POSITIVE_INFINITY;
        for (int i = below + 1; i < values.length; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + part * (upper - lower);
    }

    /** Brings the value of a rank to its place, with no larger one before and no smaller behind. */
    private static double select(double[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
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
