package io.troupe.risk.models;

/**
 * The next return is one of the past ones, each as large as it would have been with the volatility
 * of now: {@code r(t)·σ(n + 1)/σ(t)}, σ²(t) the exponentially weighted variance of the returns
 * before t as in {@link EwmaRisk}. A calm sample speaks of a storm, and the reverse.
 *
 * <p>Source: J. Hull, A. White, <i>Incorporating Volatility Updating into the Historical Simulation
 * Method for Value-at-Risk</i>, Journal of Risk 1 (1998); over several bars G. Barone-Adesi, K.
 * Giannopoulos, L. Vosper, <i>VaR without Correlations for Portfolios of Derivative Securities</i>,
 * Journal of Futures Markets 19 (1999).
 */
final class FilteredHistoricalRisk implements PathRule {
    @Override
    public RiskEstimate estimate(Sample sample, double level) {
        double[] variances = variances(sample);
        double[] residuals = residuals(sample, variances);
        double deviation = Math.sqrt(variances[sample.count()]);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] *= deviation;
        }
        return Estimates.ofOutcomes(residuals, residuals.length, level);
    }

    /** Residuals are drawn with replacement; their products with σ are returns and move σ on. */
    @Override
    public RiskEstimate simulate(Sample sample, double level, int bars, Simulation simulation) {
        double[] variances = variances(sample);
        double[] residuals = residuals(sample, variances);
        Draws draws = simulation.draws();
        double[] outcomes = EwmaRisk.PROCESS.compounded(variances[sample.count()], bars,
                simulation.paths(), () -> residuals[draws.below(residuals.length)]);
        return Estimates.ofOutcomes(outcomes, outcomes.length, level);
    }

    private static double[] variances(Sample sample) {
        return EwmaRisk.PROCESS.variances(sample.returns(), sample.count());
    }

    /** Returns in units of the volatility that was forecast for them. */
    private static double[] residuals(Sample sample, double[] variances) {
        double[] residuals = new double[sample.count()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = sample.returns()[i] / Math.sqrt(variances[i]);
        }
        return residuals;
    }
}
