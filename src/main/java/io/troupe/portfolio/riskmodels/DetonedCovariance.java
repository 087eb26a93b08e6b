package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * The sample covariance (divisor T − 1) without the market: of its correlations, the parts of the
 * largest eigenvalues are taken away; then the diagonal is made 1 again and variances are as
 * before. For comparing and grouping assets: it is singular, and no covariance to minimise.
 *
 * <p>Source: M. López de Prado, <i>Machine Learning for Asset Managers</i>, 2020, section 2.6.
 * Follows skfolio's {@code DetoneCovariance}, which does not denoise first.
 *
 * @param markets how many eigenvalues are the market, ≥ 1, fewer than assets
 */
record DetonedCovariance(int markets) implements RawEstimator.OfMatrix {
    @Override
    public Found from(double[][] sample, int bars) {
        if (markets >= sample.length) {
            throw EstimationException.of("detoned takes " + markets
                    + " components away, and leaves nothing of " + sample.length + " assets");
        }
        double[] sigmas = Correlations.deviations(sample);
        Spectrum spectrum = Spectrum.of(Correlations.of(sample, sigmas));
        double[][] rest = spectrum
                .with(k -> k < markets ? 0 : Math.max(spectrum.values()[k], 0));
        return Found.of(Correlations.covariance(Correlations.scaled(rest), sigmas));
    }
}
