package io.troupe.portfolio.riskmodels;

/**
 * A covariance matrix from returns. It has no memory: the same returns have the same matrix, to the
 * bit, and when assets are put in another order, so are its rows and columns.
 */
@FunctionalInterface
public interface CovarianceEstimator {
    /**
     * The covariance per bar.
     *
     * @param returns a row per asset, all of one length, oldest first; NaN is missing
     * @return n × n, symmetric; a matrix of its own
     * @throws EstimationException if these returns have no such covariance
     */
    double[][] estimate(double[][] returns);
}
