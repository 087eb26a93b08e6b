package io.troupe.portfolio.riskmodels;

/** An estimator of returns of which none is missing. */
interface RawEstimator {
    /** What it finds. */
    default Found find(double[][] complete) {
        return Found.of(covariance(complete));
    }

    /** The covariance alone. */
    double[][] covariance(double[][] complete);

    /**
     * What a matrix of such returns may lack: if not, it is positive semidefinite but for rounding.
     */
    default boolean mayBeIndefinite() {
        return false;
    }
}
