package io.troupe.math.optim;

/**
 * The smallest value of a function on a set. If the status is not {@link SolverStatus#SOLVED}, the
 * vector is the last one that was looked at: of no use as an answer.
 *
 * @param status whether it was found
 * @param x where the value is smallest
 * @param value there
 * @param iterations how many steps were needed
 * @param residual how far x is from meeting the conditions of an optimum, relative to the size of
 *        the problem; for functions known by subgradients the gap between value and lower bound
 * @param multipliers by how much the smallest value would fall if a condition were loosened by a
 *        unit, each ≥ 0: linear rows first (whichever side binds), then absolute, then quadratic
 *        ones, in their order
 * @param lowerMultipliers likewise of each lower bound
 * @param upperMultipliers likewise of each upper bound
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Minimum(SolverStatus status, double[] x, double value, int iterations,
        double residual, double[] multipliers, double[] lowerMultipliers,
        double[] upperMultipliers) {}
