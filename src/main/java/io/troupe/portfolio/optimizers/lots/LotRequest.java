package io.troupe.portfolio.optimizers.lots;

import java.util.List;

/**
 * Weights that are to become whole lots. What is long and what is short are each rounded within a
 * budget of their own, in the proportions of their weights.
 *
 * @param assets their names, for messages
 * @param weights below 0 for what is sold short; handed over, never written again
 * @param prices of one share, above 0; likewise
 * @param lots how many shares a lot has, above 0; likewise
 * @param longBudget what may be spent on what is long, ≥ 0
 * @param shortBudget for how much may be sold short, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
public record LotRequest(List<String> assets, double[] weights, double[] prices, double[] lots,
        double longBudget, double shortBudget) {
    /** Copies the list. */
    public LotRequest {
        assets = List.copyOf(assets);
    }

    /**
     * With the budgets that weights of a value come to: {@code value·Σw⁺} and {@code value·Σw⁻}.
     */
    public static LotRequest ofValue(List<String> assets, double[] weights, double[] prices,
            double[] lots, double value) {
        double bought = 0;
        double sold = 0;
        for (double weight : weights) {
            bought += Math.max(0, weight);
            sold += Math.max(0, -weight);
        }
        return new LotRequest(assets, weights, prices, lots, value * bought, value * sold);
    }

    /** What cannot be used of it, in words a user can act on; empty if all can. */
    String fault() {
        int n = assets.size();
        if (weights.length != n || prices.length != n || lots.length != n) {
            return "there are " + weights.length + " weights, " + prices.length + " prices and "
                    + lots.length + " lots of " + n + " assets";
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(weights[i])) {
                return "the weight of " + assets.get(i) + " is " + weights[i];
            }
            if (weights[i] != 0 && !isPositive(prices[i] * lots[i])) {
                return "a lot of " + assets.get(i) + " is " + lots[i] + " shares at " + prices[i]
                        + ": both must be above 0";
            }
        }
        return isPositive(1 + longBudget) && longBudget >= 0 && isPositive(1 + shortBudget)
                && shortBudget >= 0 ? ""
                        : "budgets must be at least 0, were " + longBudget + " and " + shortBudget;
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
