package io.troupe.portfolio.allocators;

import java.util.Arrays;

/** Arithmetic of shares. */
final class Shares {
    private Shares() {}

    static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /** In proportion to what is above 0; nothing to anybody if nothing is. */
    static double[] proportional(double[] scores) {
        double[] shares = new double[scores.length];
        // By the largest first, so that no sum of huge scores is infinite.
        double largest = Math.min(Arrays.stream(scores).max().orElse(0), Double.MAX_VALUE);
        if (!(largest > 0)) {
            return shares;
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.min(1, Math.max(0, scores[k] / largest));
        }
        double sum = sum(shares);
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /**
     * The nearest shares, by the sum of squares, that keep the sum and lie within bounds: {@code
     * min(max(share + θ, least), most)} with the θ that makes them sum as they did. Exact: θ is
     * found among the sums at which some share meets a bound. Where bounds leave no such shares,
     * {@code least} is lowered to what each can have, or all have {@code most} and the sum is less.
     *
     * @param least for each, ≥ 0
     * @param most for each, ≥ 0; it counts where it is below {@code least}
     */
    static double[] within(double[] shares, double least, double most) {
        int n = shares.length;
        double sum = sum(shares);
        double high = Math.min(most, sum); // none can have more than all
        double[] within = new double[n];
        if (sum >= n * high) {
            Arrays.fill(within, high);
            return within;
        }
        double low = Math.min(Math.min(least, sum / n), high);
        double theta = level(shares, sum, low, high);
        for (int k = 0; k < n; k++) {
            within[k] = Math.clamp(shares[k] + theta, low, high);
        }
        return within;
    }

    /** The θ: between two neighbouring bends the sum is a straight line in it. */
    private static double level(double[] shares, double sum, double low, double most) {
        double[] bends = new double[2 * shares.length];
        for (int k = 0; k < shares.length; k++) {
            bends[2 * k] = low - shares[k];
            bends[2 * k + 1] = most - shares[k];
        }
        Arrays.sort(bends);
        int below = 0;
        int above = bends.length - 1;
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (sumAt(shares, bends[middle], low, most) <= sum) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double lower = sumAt(shares, bends[below], low, most);
        double upper = sumAt(shares, bends[above], low, most);
        return upper > lower
                ? bends[below] + (bends[above] - bends[below]) * ((sum - lower) / (upper - lower))
                : bends[below];
    }

    private static double sumAt(double[] shares, double theta, double low, double most) {
        double sum = 0;
        for (double share : shares) {
            sum += Math.clamp(share + theta, low, most);
        }
        return sum;
    }
}
