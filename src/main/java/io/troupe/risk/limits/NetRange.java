package io.troupe.risk.limits;

/**
 * Between what the sum of signed position values may lie, as fractions of the account's value.
 *
 * @param low the least, −∞ for none
 * @param high the most, ≥ low; ∞ for none
 */
public record NetRange(double low, double high) {
    /** Checks the components. */
    public NetRange {
        if (!(low <= high) || low == Double.POSITIVE_INFINITY
                || high == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a range must not end below its beginning, was " + low + " to " + high);
        }
    }
}
