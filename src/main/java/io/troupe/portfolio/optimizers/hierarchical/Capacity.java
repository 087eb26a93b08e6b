package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.math.optim.Bounds;
import java.util.Arrays;

/**
 * Bounds of weights as a tree keeps to them: a branch is given at least what its assets must have
 * and at most what they may have. Bounds count between 0 and 1; those that no weights with the sum
 * 1 can meet count for nothing, since what follows says better why.
 *
 * <p>Source: J. Pfitzinger, N. Katzke, <i>A constrained hierarchical risk parity algorithm with
 * cluster-based capital allocation</i>, Stellenbosch Economic Working Papers (2019).
 */
final class Capacity {
    private final double[] least;
    private final double[] most;

    Capacity(Bounds bounds) {
        int n = bounds.lower().length;
        least = new double[n];
        most = new double[n];
        boolean isMet = true;
        for (int i = 0; i < n; i++) {
            least[i] = Math.max(0, bounds.lower()[i]);
            most[i] = Math.min(1, bounds.upper()[i]);
            isMet &= least[i] <= most[i];
        }
        if (!isMet || sum(least) > 1 || sum(most) < 1) {
            Arrays.fill(least, 0);
            Arrays.fill(most, 1);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * What of a weight goes to the left.
     *
     * @param share the part of it that should go there, 0 to 1
     */
    double left(double weight, double share, int[] left, int[] right) {
        double wanted = Math.max(least(left), Math.min(most(left), weight * share));
        return Math.max(weight - most(right), Math.min(weight - least(right), wanted));
    }

    private double least(int[] assets) {
        double sum = 0;
        for (int asset : assets) {
            sum += least[asset];
        }
        return sum;
    }

    private double most(int[] assets) {
        double sum = 0;
        for (int asset : assets) {
            sum += most[asset];
        }
        return sum;
    }

    /**
     * Divides a weight in proportions as far as bounds let it: each asset has {@code c·p(i)} or the
     * bound that is nearest, c the number with which the sum is right.
     *
     * @param into weights of all assets, set for those of the cluster
     */
    void divide(double weight, int[] assets, double[] proportions, double[] into) {
        double[] given = new double[assets.length];
        boolean[] isBound = new boolean[assets.length];
        double free = weight;
        int bound = 0;
        while (bound < assets.length) {
            double surplus = give(free, assets, proportions, given, isBound);
            int before = bound;
            for (int k = 0; k < assets.length; k++) {
                boolean isPast = surplus >= 0 ? given[k] < least[assets[k]]
                        : given[k] > most[assets[k]];
                if (!isBound[k] && isPast) {
                    given[k] = surplus >= 0 ? least[assets[k]] : most[assets[k]];
                    isBound[k] = true;
                    free -= given[k];
                    bound++;
                }
            }
            if (bound == before) {
                break;
            }
        }
        for (int k = 0; k < assets.length; k++) {
            into[assets[k]] = Math.max(least[assets[k]], Math.min(most[assets[k]], given[k]));
        }
    }

    /** Gives proportional parts of what is free; answers how much bounds would add to it. */
    private double give(double free, int[] assets, double[] proportions, double[] given,
            boolean[] isBound) {
        double sum = 0;
        for (int k = 0; k < assets.length; k++) {
            sum += isBound[k] ? 0 : proportions[k];
        }
        double surplus = 0;
        for (int k = 0; k < assets.length; k++) {
            if (!isBound[k]) {
                given[k] = free * (proportions[k] / sum);
                surplus += Math.max(0, least[assets[k]] - given[k])
                        - Math.max(0, given[k] - most[assets[k]]);
            }
        }
        return surplus;
    }
}
