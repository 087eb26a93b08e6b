package io.troupe.risk.models;

import io.troupe.math.Quantiles;

/**
 * The next return is one of the past ones, each as probable as the other. Nothing is assumed of
 * their distribution, and no loss is larger than the worst one.
 *
 * <p>Source: P. Jorion, <i>Value at Risk</i>, 3rd ed. 2007, section 10.4; C. Acerbi, D. Tasche,
 * <i>On the Coherence of Expected Shortfall</i>, Journal of Banking and Finance 26 (2002).
 */
final class HistoricalRisk {
    /** Of a product that ought to be an integer, what rounding may take away. */
    private static final double ROUNDING = 1e-9;

    private HistoricalRisk() {}

    /** The quantile between two returns, and the mean of all returns at or below it. */
    static RiskEstimate interpolated(Sample sample, double level) {
        return Estimates.ofOutcomes(sample.copy(), sample.count(), level);
    }

    /**
     * The k-th worst return, {@code k = ⌊n·(1 − level)⌋} and at least 1, and the mean of the k
     * worst. Source: J. C. Hull, <i>Risk Management and Financial Institutions</i>, 5th ed. 2018,
     * section 13.1.
     */
    static RiskEstimate kthWorst(Sample sample, double level) {
        double[] returns = sample.copy();
        int count = sample.count();
        int k = Math.max(1, (int) (count * (1 - level) + ROUNDING));
        double worst = Quantiles.ranked(returns, count, k - 1);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += returns[i];
        }
        return Estimates.of(-worst, -sum / k);
    }
}
