package io.troupe.portfolio.allocators.online;

/**
 * What rules are measured by: portfolios that only who knows all periods can choose. Figures of a
 * comparison, never rules.
 *
 * @param weights of the portfolio, rebalanced to them in each period
 * @param wealth what one unit in it has become
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Hindsight(double[] weights, double wealth) {
    /**
     * The best single asset; the first of several.
     *
     * @param relatives a row per period, one factor per asset; at least one row
     */
    public static Hindsight bestSingle(double[][] relatives) {
        double[] wealth = new double[relatives[0].length];
        int best = 0;
        for (int i = 0; i < wealth.length; i++) {
            wealth[i] = 1;
            for (double[] period : relatives) {
                wealth[i] *= period[i];
            }
            best = wealth[i] > wealth[best] ? i : best;
        }
        double[] weights = new double[wealth.length];
        weights[best] = 1;
        return new Hindsight(weights, wealth[best]);
    }

    /**
     * The best constant rebalanced portfolio (Cover, "Universal portfolios", 1991).
     *
     * @param relatives a row per period, one factor &gt; 0 per asset; at least one row
     */
    public static Hindsight bestConstantRebalanced(double[][] relatives) {
        double[] weights = LogOptimal.of(relatives, Vectors.equal(relatives[0].length));
        return new Hindsight(weights, wealth(relatives, weights));
    }

    /** What one unit becomes that is rebalanced to the same weights in each period. */
    public static double wealth(double[][] relatives, double[] weights) {
        double wealth = 1;
        for (double[] period : relatives) {
            wealth *= Vectors.dot(weights, period);
        }
        return wealth;
    }
}
