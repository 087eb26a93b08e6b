package io.troupe.portfolio.riskmodels;

import java.util.OptionalDouble;

/**
 * What an estimator finds.
 *
 * @param covariance symmetric
 * @param shrinkage how far it was drawn to its target, 0…1, if it has one
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Found(double[][] covariance, OptionalDouble shrinkage) {
    static Found of(double[][] covariance) {
        return new Found(covariance, OptionalDouble.empty());
    }

    static Found shrunk(double[][] covariance, double shrinkage) {
        return new Found(covariance, OptionalDouble.of(shrinkage));
    }
}
