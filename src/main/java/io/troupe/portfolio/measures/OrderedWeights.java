package io.troupe.portfolio.measures;

import java.util.Arrays;

/**
 * A weighted sum of losses in order: {@code Σ v(k)·L(k)}, {@code L(1)} the largest. Convex if no
 * weight is larger than that of a larger loss. Equal losses rank by index. In O(T log T). Source:
 * D. Cajas, <i>OWA portfolio optimization: a disciplined convex programming framework</i> (2021).
 */
final class OrderedWeights implements LossRisk {
    private final double[] weights;
    private final double[] sorted;
    private final int[] taken;

    /** By weights of the ranks, that of the smallest loss first. */
    private OrderedWeights(double[] weights) {
        this.weights = weights;
        sorted = new double[weights.length];
        taken = new int[weights.length];
    }

    /**
     * The mean distance of two losses, {@code Σ|L(s) − L(t)|/(T(T−1))}: weights {@code 2(2i − 1 −
     * T)/(T(T−1))} of the i-th smallest.
     */
    static OrderedWeights meanDifference(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size && size > 1; i++) {
            weights[i] = 2 * (2.0 * i + 1 - size) / ((double) size * (size - 1));
        }
        return new OrderedWeights(weights);
    }

    /**
     * The tail Gini {@code (2/α²)·∫ a·CVaR(a) da} from 0 to α. As {@code a·CVaR(a)} gives the k-th
     * largest loss the weight {@code clamp(a − (k−1)/T, 0, 1/T)}, the integral is exact, where
     * others add up a hundred points of it.
     */
    static OrderedWeights tailGini(double alpha, int size) {
        double[] weights = new double[size];
        for (int k = 0; k < size; k++) {
            double from = (double) k / size;
            double rise = Math.min((k + 1.0) / size, alpha) - from;
            if (rise > 0) {
                double flat = Math.max(alpha - (k + 1.0) / size, 0) / size;
                weights[size - 1 - k] = 2 * (rise * rise / 2 + flat) / (alpha * alpha);
            }
        }
        return new OrderedWeights(weights);
    }

    /** By ascending rank of losses; not to be written. */
    double[] weights() {
        return weights;
    }

    @Override
    public double at(double[] losses, double[] gradient) {
        for (int t = 0; t < losses.length; t++) {
            sorted[t] = losses[t] + 0.0; // there is one zero only
        }
        Arrays.sort(sorted);
        Arrays.fill(taken, 0);
        // From the last, so that of equal losses the first has the largest rank.
        for (int t = losses.length - 1; t >= 0; t--) {
            int first = firstOf(losses[t]);
            gradient[t] = weights[first + taken[first]++];
        }
        return Sums.ofProducts(weights, sorted);
    }

    /** Where the first of the sorted losses is that equals one of them. */
    private int firstOf(double loss) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < loss) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
