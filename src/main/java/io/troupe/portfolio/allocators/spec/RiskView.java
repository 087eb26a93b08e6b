package io.troupe.portfolio.allocators.spec;

import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.riskmodels.CovarianceType;

/**
 * How the kinds of allocators that optimize see risk.
 *
 * @param measure of the whole
 * @param covariance how it is estimated
 */
public record RiskView(RiskMeasure measure, CovarianceType covariance) {
    /** Variance, from returns shrunk towards what is alike: there are few of them. */
    public static final RiskView USUAL =
            new RiskView(RiskMeasure.VARIANCE, CovarianceType.LEDOIT_WOLF);
}
