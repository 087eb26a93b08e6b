package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * What the largest k principal components of the sample covariance (divisor T − 1) explain, and on
 * the diagonal what they leave of each variance: {@code Σ(k) λ(k)v(k)v(k)' + diag(S − Σ(k)
 * λ(k)v(k)v(k)')}. Variances are those of the sample.
 *
 * <p>Source: G. Chamberlain, M. Rothschild, <i>Arbitrage, Factor Structure, and Mean-Variance
 * Analysis on Large Asset Markets</i>, Econometrica 51 (1983); J. Fan, Y. Liao, M. Mincheva,
 * <i>Large covariance estimation by thresholding principal orthogonal complements</i>, Journal of
 * the Royal Statistical Society B 75 (2013), the case of a diagonal rest. Positive definite if
 * every asset has a rest.
 *
 * @param factors k ≥ 1; all are taken if there are fewer assets
 */
record FactorCovariance(int factors) implements RawEstimator.OfMatrix {
    @Override
    public Found from(double[][] sample, int bars) {
        Spectrum spectrum = Spectrum.of(sample);
        double[][] covariance = spectrum
                .with(k -> k < factors ? Math.max(spectrum.values()[k], 0) : 0);
        for (int i = 0; i < sample.length; i++) {
            covariance[i][i] = sample[i][i];
        }
        return Found.of(covariance);
    }
}
