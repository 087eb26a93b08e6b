package io.troupe.math.optim;

/**
 * The condition {@code √((x − c)'M(x − c)) ≤ upper}.
 *
 * @param matrix M, symmetric and positive semidefinite; handed over, never written again
 * @param centre c, one per variable; likewise
 * @param upper ≥ 0 and finite
 * @param source as that of a {@link LinearRow}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record QuadraticRow(double[][] matrix, double[] centre, double upper, int source) {}
