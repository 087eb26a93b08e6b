package io.troupe.features.labeling;

import io.troupe.math.Ties;
import java.util.Arrays;

/**
 * When prices first pass a level: a binary tree of the extremes of blocks of bars. Built in O(n);
 * a search takes O(log of the distance), however far the level is. NaN passes no level.
 */
final class FirstPassage {
    /** No bar in the range passes. */
    static final int NEVER = -1;

    private final boolean upwards;
    private final int leaves;
    private final double[] extremes;

    /**
     * A tree over prices.
     *
     * @param upwards whether levels are passed from below
     */
    FirstPassage(double[] prices, boolean upwards) {
        this.upwards = upwards;
        leaves = Math.max(2, Integer.highestOneBit(Math.max(1, prices.length - 1)) * 2);
        extremes = new double[2 * leaves];
        double none = upwards ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        Arrays.fill(extremes, none);
        for (int bar = 0; bar < prices.length; bar++) {
            extremes[leaves + bar] = Double.isNaN(prices[bar]) ? none : prices[bar];
        }
        for (int node = leaves - 1; node > 0; node--) {
            double left = extremes[2 * node];
            double right = extremes[2 * node + 1];
            extremes[node] = upwards ? Math.max(left, right) : Math.min(left, right);
        }
    }

    /**
     * Whether a price is strictly beyond the return {@code bound} from {@code entry}: a price that
     * is there in decimals {@linkplain Ties ties} and is not.
     */
    boolean passes(double price, double entry, double bound) {
        double level = entry * (1 + bound);
        return upwards ? Ties.isAbove(price, level) : Ties.isBelow(price, level);
    }

    /**
     * The first bar from {@code from} to {@code to}, both included, whose price
     * {@linkplain #passes passes}; {@link #NEVER} if none does.
     */
    int first(int from, int to, double entry, double bound) {
        int node = leaves + from;
        while (!passes(extremes[node], entry, bound)) {
            while ((node & 1) == 1) {
                node >>= 1;
            }
            if (node == 0) {
                return NEVER;
            }
            node++;
        }
        while (node < leaves) {
            node *= 2;
            if (!passes(extremes[node], entry, bound)) {
                node++;
            }
        }
        int bar = node - leaves;
        return bar <= to ? bar : NEVER;
    }
}
