package io.troupe.portfolio.riskmodels;

/**
 * The sample covariance {@code Σ (r(i) − r̄(i))(r(j) − r̄(j)) / (T − 1)}. Follows pandas'
 * {@code DataFrame.cov}, NumPy's {@code cov} and PyPortfolioOpt's {@code sample_cov} before it is
 * annualised. Singular if T ≤ n, or an asset does not move, or two move alike.
 */
record SampleCovariance() implements RawEstimator.OfPairs {
    @Override
    public double[][] covariance(double[][] complete) {
        Deviations deviations = Deviations.of(complete);
        return deviations.covariance(deviations.bars() - 1.0);
    }
}
