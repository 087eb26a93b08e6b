package io.troupe.features.labeling;

import io.troupe.math.Cusum;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The symmetric CUSUM filter: a bar is an event when changes since the last event on its side sum
 * to more than a threshold, {@code S⁺(t) = max(0, S⁺(t−1) + x(t))}, {@code S⁻(t) = min(0, S⁻(t−1) +
 * x(t))}, an event where {@code S⁻ < −h} or {@code S⁺ > h}.
 *
 * <p>The lower side is tested first, and only the side that fires begins again from 0. Both
 * comparisons are strict, and sums that reach a threshold exactly, in decimals, do not pass it
 * ({@link io.troupe.math.Ties}). A NaN change is not added and its bar is no event; a bar whose
 * threshold is NaN adds its change and is no event. O(n). Uses bars ≤ t.
 *
 * <p>López de Prado (2018), section 2.5.2.1, after Page, "Continuous inspection schemes" (1954).
 * Changes are commonly log returns, {@link PriceSeries#logReturns()}, with thresholds per bar from
 * {@link DailyVolatility}.
 */
public final class CusumFilter {
    private CusumFilter() {}

    /**
     * Events by one threshold.
     *
     * @param changes what is summed, one per bar, such as log returns
     * @param threshold ≥ 0, in the unit of the changes
     * @return numbers of the bars that are events, increasing
     * @throws IllegalArgumentException if the threshold is negative or NaN
     */
    public static int[] events(double[] changes, double threshold) {
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("threshold must be ≥ 0, was " + threshold);
        }
        double[] thresholds = new double[changes.length];
        Arrays.fill(thresholds, threshold);
        return events(changes, thresholds);
    }

    /**
     * Events by a threshold of each bar.
     *
     * @param changes what is summed, one per bar, such as log returns
     * @param thresholds one per bar, ≥ 0, NaN where there can be no event
     * @return numbers of the bars that are events, increasing
     * @throws IllegalArgumentException if lengths differ or a threshold is negative
     */
    public static int[] events(double[] changes, double[] thresholds) {
        if (changes.length != thresholds.length) {
            throw new IllegalArgumentException("there must be one threshold for each of "
                    + changes.length + " changes, were " + thresholds.length);
        }
        IntStream.Builder events = IntStream.builder();
        Cusum sums = new Cusum();
        for (int bar = 0; bar < changes.length; bar++) {
            if (thresholds[bar] < 0) {
                throw new IllegalArgumentException("threshold must be ≥ 0, was "
                        + thresholds[bar] + " at bar " + bar);
            }
            if (Double.isNaN(changes[bar])) {
                continue;
            }
            if (sums.isEvent(changes[bar], thresholds[bar])) {
                events.add(bar);
            }
        }
        return events.build().toArray();
    }
}
