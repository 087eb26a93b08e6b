package io.troupe.portfolio.riskmodels;

import java.util.OptionalDouble;

/**
 * A covariance and how it came about.
 *
 * @param covariance per bar, n × n, symmetric, positive semidefinite but for rounding
 * @param observations how many bars it is of; with pairwise estimates the fewest of any pair
 * @param repaired whether what was estimated was no covariance matrix, and was replaced by the
 *        nearest
 * @param repairNorm how far the correlations were moved, as the root of the sum of squared
 *        differences; 0 if not repaired
 * @param shrinkage how far the sample covariance was drawn to its target, 0…1, if it has one
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Estimate(double[][] covariance, int observations, boolean repaired,
        double repairNorm, OptionalDouble shrinkage) {}
