package io.troupe.features.labeling;

import java.util.Arrays;

/**
 * The weights of fractional differences, {@code (1 − B)^d = Σ w(k) B^k} with the lag operator B:
 * {@code w(0) = 1, w(k) = −w(k−1) × (d − k + 1) / k}. Newest first: {@code w(k)} belongs to the
 * value k bars back.
 *
 * <p>Hosking, "Fractional differencing" (1981); López de Prado (2018), sections 5.4 and 5.5.
 */
public final class FractionalWeights {
    private FractionalWeights() {}

    /**
     * The first weights.
     *
     * @param order d; 0 leaves a series as it is, 1 is the ordinary difference
     * @param size how many, ≥ 1
     * @throws IllegalArgumentException if the order is not finite or the size is below 1
     */
    public static double[] of(double order, int size) {
        check(order, size);
        double[] weights = new double[size];
        weights[0] = 1;
        for (int k = 1; k < size; k++) {
            weights[k] = next(order, weights[k - 1], k);
        }
        return weights;
    }

    /**
     * The weights before the first whose magnitude is below a threshold, or the first {@code limit}
     * of them. A weight of 0 ends them whatever the threshold, since all others are 0 too.
     *
     * @param order d
     * @param threshold ≥ 0
     * @param limit how many at most, ≥ 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double[] above(double order, double threshold, int limit) {
        check(order, limit);
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("threshold must be ≥ 0, was " + threshold);
        }
        double[] weights = new double[Math.min(limit, 16)];
        weights[0] = 1;
        int size = 1;
        while (size < limit) {
            double weight = next(order, weights[size - 1], size);
            if (weight == 0 || Math.abs(weight) < threshold) {
                break;
            }
            if (size == weights.length) {
                weights = Arrays.copyOf(weights, (int) Math.min(limit, 2L * size));
            }
            weights[size++] = weight;
        }
        return Arrays.copyOf(weights, size);
    }

    private static double next(double order, double weight, int k) {
        return 0 - weight * (order - k + 1) / k; // 0 and not −0 for whole orders
    }

    private static void check(double order, int size) {
        if (!Double.isFinite(order)) {
            throw new IllegalArgumentException("order must be finite, was " + order);
        }
        if (size < 1) {
            throw new IllegalArgumentException("size must be ≥ 1, was " + size);
        }
    }
}
