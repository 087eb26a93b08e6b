package io.troupe.math.optim;

/**
 * The condition {@code Σ a(i)·|x(i) − c(i)| ≤ upper}.
 *
 * @param coefficients a, one per variable, each ≥ 0 and finite; handed over, never written again
 * @param centre c, one per variable; likewise
 * @param upper finite
 * @param source as that of a {@link LinearRow}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record AbsoluteRow(double[] coefficients, double[] centre, double upper, int source) {}
