package io.troupe.math.optim;

/**
 * The condition {@code lower ≤ a·x ≤ upper}.
 *
 * @param coefficients a, one per variable, finite; handed over and never written again
 * @param lower −∞ if there is none; equal to {@code upper} for an equation
 * @param upper ∞ if there is none
 * @param source the number of what the condition comes from, by which it is named when conditions
 *        clash: several rows and bounds may have one
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LinearRow(double[] coefficients, double lower, double upper, int source) {}
