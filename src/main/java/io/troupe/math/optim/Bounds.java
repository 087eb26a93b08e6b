package io.troupe.math.optim;

import java.util.Arrays;

/**
 * The conditions {@code lower(i) ≤ x(i) ≤ upper(i)}.
 *
 * @param lower −∞ where there is none
 * @param upper ∞ where there is none; one below {@code lower} is a clash, not an error
 * @param lowerSource by variable the source of its lower bound, as that of a {@link LinearRow}
 * @param upperSource likewise of its upper bound
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Bounds(double[] lower, double[] upper, int[] lowerSource, int[] upperSource) {
    /** Bounds that all have one source. */
    public static Bounds of(double[] lower, double[] upper, int source) {
        int[] sources = new int[lower.length];
        Arrays.fill(sources, source);
        return new Bounds(lower, upper, sources, sources);
    }

    /** The same bounds for all of n variables. */
    public static Bounds all(int n, double lower, double upper, int source) {
        double[] below = new double[n];
        double[] above = new double[n];
        Arrays.fill(below, lower);
        Arrays.fill(above, upper);
        return of(below, above, source);
    }
}
