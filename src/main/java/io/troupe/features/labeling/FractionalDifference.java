package io.troupe.features.labeling;

import io.troupe.data.Field;
import io.troupe.features.Bars;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.model.BarCount;
import java.util.Arrays;
import java.util.Set;

/**
 * The fractional difference of another feature, {@code Σ w(k) x(t−k)} over a window of fixed width:
 * as stationary as its order makes it, with as much memory as that leaves. The weights are those of
 * {@link FractionalWeights#above}.
 *
 * <p>Warm-up: width − 1 values of the input, NaN before. O(width) per bar, as every value has its
 * own weight at each bar. Where the input is NaN the value is NaN and the window does not move.
 * Uses bars ≤ t. López de Prado (2018), section 5.5.
 *
 * @param of what is differenced, such as the logarithm of a close
 * @param order d, finite; 0 to 1 usual
 * @param threshold weights below it are left out, ≥ 0
 * @param limit width at most, ≥ 1
 */
public record FractionalDifference(SeriesFeature of, double order, double threshold, int limit)
        implements SeriesFeature {
    /** Checks the weights' arguments. */
    public FractionalDifference {
        FractionalWeights.above(order, threshold, 1);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be ≥ 1, was " + limit);
        }
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream input = of.series(shape);
        Window window = new Window(FractionalWeights.above(order, threshold, limit));
        return (open, high, low, close, volume) -> window
                .next(input.next(open, high, low, close, volume));
    }

    @Override
    public int warmupBars() {
        return Bars.warmup(of.warmupBars(), width() - 1);
    }

    @Override
    public BarCount settlingBars() {
        return of.settlingBars().plus(width() - 1);
    }

    @Override
    public Set<Field> needs() {
        return of.needs();
    }

    /** How many values a difference is made of. */
    public int width() {
        return FractionalWeights.above(order, threshold, limit).length;
    }

    /**
     * The difference of a series at every bar, NaN for the first width − 1 values and where a value
     * is NaN.
     *
     * @param values a number per bar
     * @throws IllegalArgumentException as {@link FractionalWeights#above}
     */
    public static double[] fixedWidth(double[] values, double order, double threshold) {
        Window window = new Window(
                FractionalWeights.above(order, threshold, Math.max(1, values.length)));
        return Arrays.stream(values).map(window::next).toArray();
    }

    /**
     * The difference of a series at every bar by all values before it. The first bars are NaN,
     * those whose weights left out are too much: {@code Σ|w(k)|, k > t}, is more than {@code
     * threshold} of the sum over the whole series. That share depends on the length of the series,
     * so this is for studies and no {@link io.troupe.features.Feature}. O(n²), as every bar has
     * weights of its own.
     *
     * @param values a number per bar, none NaN
     * @param order d, finite
     * @param threshold share of weights that may be lost, in 0…1; 1 for every bar
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double[] expanding(double[] values, double order, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in 0…1, was " + threshold);
        }
        double[] differences = new double[values.length];
        if (values.length == 0) {
            return differences;
        }
        double[] weights = FractionalWeights.of(order, values.length);
        int skipped = skipped(weights, threshold);
        Arrays.fill(differences, 0, skipped, Double.NaN);
        for (int bar = skipped; bar < values.length; bar++) {
            double sum = 0;
            for (int k = bar; k >= 0; k--) {
                sum += weights[k] * values[bar - k];
            }
            differences[bar] = sum;
        }
        return differences;
    }

    /** Of how many tails of the weights, each from a lag to the oldest, the share is too much. */
    private static int skipped(double[] weights, double threshold) {
        double total = 0;
        for (int k = weights.length - 1; k >= 0; k--) {
            total += Math.abs(weights[k]);
        }
        int skipped = 0;
        double tail = 0;
        for (int k = weights.length - 1; k >= 0; k--) {
            tail += Math.abs(weights[k]);
            skipped += tail / total > threshold ? 1 : 0;
        }
        return skipped;
    }

    /** The last values, oldest first after a turn; begins empty. */
    private static final class Window {
        private final double[] weights;
        private final double[] last;
        private int next;
        private int filled;

        Window(double[] weights) {
            this.weights = weights;
            last = new double[weights.length];
        }

        double next(double value) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            last[next] = value;
            next = next + 1 == last.length ? 0 : next + 1;
            filled = Math.min(filled + 1, last.length);
            return filled < last.length ? Double.NaN : sum();
        }

        private double sum() {
            double sum = 0;
            int k = weights.length - 1;
            for (int i = next; i < last.length; i++) {
                sum += weights[k--] * last[i];
            }
            for (int i = 0; i < next; i++) {
                sum += weights[k--] * last[i];
            }
            return sum;
        }
    }
}
