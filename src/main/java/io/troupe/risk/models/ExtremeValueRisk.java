package io.troupe.risk.models;

import io.troupe.math.Quantiles;
import io.troupe.risk.models.RiskEstimate.NotAvailable;

/**
 * Losses beyond the 95th percentile u have a generalized Pareto distribution. With N of n returns
 * beyond it, {@code VaR = u + β/ξ·((n/N·(1 − level))^(−ξ) − 1)} and the mean loss beyond is {@code
 * (VaR + β − ξu)/(1 − ξ)}. Of levels below it nothing is
 * said; where equal losses lie at the threshold, VaR is never less than it.
 *
 * <p>Source: A. J. McNeil, R. Frey, <i>Estimation of Tail-Related Risk Measures for
 * Heteroscedastic Financial Time Series: an Extreme Value Approach</i>, Journal of Empirical
 * Finance 7 (2000), equations 16 and 17.
 */
final class ExtremeValueRisk {
    private static final double THRESHOLD = 0.95;
    private static final int LEAST_EXCESSES = 10;

    private ExtremeValueRisk() {}

    static RiskEstimate estimate(Sample sample, double level) {
        if (level < THRESHOLD) {
            return new NotAvailable("level " + level + " is not beyond the 95th percentile");
        }
        double[] losses = new double[sample.count()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -sample.returns()[i];
        }
        double threshold = Quantiles.rearranging(losses, losses.length, THRESHOLD);
        int count = 0;
        for (double loss : losses) {
            if (loss > threshold) {
                losses[count++] = loss - threshold;
            }
        }
        if (count < LEAST_EXCESSES) {
            return new NotAvailable(count + " losses are beyond the 95th percentile, fewer than "
                    + LEAST_EXCESSES);
        }
        return beyond(threshold, ParetoFit.of(losses, count),
                Math.min(1, (1 - level) * sample.count() / count));
    }

    private static RiskEstimate beyond(double threshold, ParetoFit fit, double probability) {
        String fault = fit.fault();
        if (fault != null) {
            return new NotAvailable(fault);
        }
        double excess = fit.exceededWith(probability);
        return Estimates.of(threshold + excess, threshold + fit.meanBeyond(excess));
    }
}
