package io.troupe.data.storage;

import io.troupe.data.schema.Decimals;
import java.util.Optional;

/**
 * A ratio of whole numbers, as shares are split by.
 *
 * @param numerator ≥ 1
 * @param denominator ≥ 1
 */
record Ratio(long numerator, long denominator) {
    private static final double OF_DECIMALS = 1e-9;
    private static final long LARGEST_OF_DECIMALS = 1_000;

    /** A text like {@code 2:1}, or a decimal number that is a ratio of small whole numbers. */
    static Optional<Ratio> parse(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return Optional.of(new Ratio(Long.parseLong(text.substring(0, colon)),
                    Long.parseLong(text.substring(colon + 1))));
        }
        return nearest(Decimals.parse(text), OF_DECIMALS)
                .filter(ratio -> ratio.numerator <= LARGEST_OF_DECIMALS
                        && ratio.denominator <= LARGEST_OF_DECIMALS);
    }

    /**
     * The first convergent of a number's continued fraction within a relative tolerance: the
     * ratio of the smallest numbers that is so near, but for what lies between convergents.
     *
     * @param value > 0, else there is none
     */
    static Optional<Ratio> nearest(double value, double tolerance) {
        if (!(value > 1e-6 && value < 1e6)) {
            return Optional.empty();
        }
        double rest = value;
        long p0 = 1;
        long q0 = 0;
        long p1 = (long) Math.floor(value);
        long q1 = 1;
        while (Math.abs((double) p1 / q1 - value) > tolerance * value) {
            rest = 1 / (rest - Math.floor(rest));
            long term = (long) Math.floor(rest);
            long p2 = term * p1 + p0;
            long q2 = term * q1 + q0;
            p0 = p1;
            q0 = q1;
            p1 = p2;
            q1 = q2;
            if (q1 > 1_000_000_000L || term > 1_000_000_000L) {
                return Optional.empty();
            }
        }
        return p1 < 1 ? Optional.empty() : Optional.of(new Ratio(p1, q1));
    }

    @Override
    public String toString() {
        return numerator + ":" + denominator;
    }
}
