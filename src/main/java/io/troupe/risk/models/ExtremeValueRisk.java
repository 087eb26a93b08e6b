package io.troupe.risk.models;

import io.troupe.math.Quantiles;
import io.troupe.risk.models.RiskEstimate.NotAvailable;

/**
 * Losses beyond the 95th percentile u have a generalized Pareto distribution. With N of n returns
 * beyond it, {@code VaR = u + β/ξ·((n/N·(1 − level))^(−ξ) − 1)} and the mean loss beyond is {@code
 * (VaR + β − ξu)/(1 − ξ)}. Of levels inside the threshold it says nothing.
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
        double inside = (1 - level) * sample.count() / count;
        return inside > 1
                ? new NotAvailable("level " + level + " is not beyond the 95th percentile")
                : beyond(threshold, ParetoFit.of(losses, count), inside);
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
