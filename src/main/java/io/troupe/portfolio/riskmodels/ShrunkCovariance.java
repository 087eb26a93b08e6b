package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.RawEstimator.Found;

/**
 * The sample covariance (divisor T − 1) drawn to the mean variance on the diagonal with a given
 * intensity: {@code (1 − δ)S + δ·(tr S / n)·I}. Follows PyPortfolioOpt's {@code shrunk_covariance}
 * before it is annualised; scikit-learn's has the divisor T. Positive definite if δ &gt; 0 and an
 * asset moves.
 *
 * @param intensity δ, 0…1
 */
record ShrunkCovariance(double intensity) implements RawEstimator.OfMatrix {
    @Override
    public Found from(double[][] sample, int bars) {
        return Shrinkage.between(sample, Shrinkage.identity(sample), intensity);
    }
}
