package io.troupe.math;

import java.math.BigInteger;

/**
 * Splits what was done among those who ordered it, by cumulative rounding: with {@code cum(k)} the
 * sum of the first k orders, {@code share(k) = round(F·cum(k)/total) − round(F·cum(k−1)/total)}.
 *
 * <p>The shares sum to F exactly; each lies between 0 and its order, also where orders have
 * opposite signs; and a share depends only on the sum of the orders before it, so that any grouping
 * of consecutive orders computes the same shares. Halves round up.
 */
public final class Apportionment {
    private static final long EXACT = 1L << 31;

    private Apportionment() {}

    /**
     * The share of an order.
     *
     * @param done what was done of the total (F), between 0 and {@code total}
     * @param total the sum of all orders, not 0
     * @param before the sum of the orders before this one
     * @param order this order
     * @throws ArithmeticException if a sum overflows
     */
    public static long share(long done, long total, long before, long order) {
        if (total == 0 || Long.signum(done) * Long.signum(total) < 0
                || Math.abs(done) > Math.abs(total)) {
            throw new IllegalArgumentException(
                    "done must be between 0 and a total that is not 0, was " + done + " of "
                            + total);
        }
        long after = Math.addExact(before, order);
        return part(done, total, after) - part(done, total, before);
    }

    /** Round half up of {@code done·cumulated/total}, exactly. */
    private static long part(long done, long total, long cumulated) {
        long magnitude = Math.abs(total);
        long scaled = total < 0 ? -done : done;
        if (Math.abs(scaled) < EXACT && Math.abs(cumulated) < EXACT) {
            long product = scaled * cumulated;
            long remainder = Math.floorMod(product, magnitude);
            return Math.floorDiv(product, magnitude)
                    + (remainder >= magnitude - remainder ? 1 : 0);
        }
        BigInteger divisor = BigInteger.valueOf(magnitude);
        BigInteger twice = BigInteger.valueOf(scaled).multiply(BigInteger.valueOf(cumulated))
                .shiftLeft(1).add(divisor);
        BigInteger[] quotient = twice.divideAndRemainder(divisor.shiftLeft(1));
        BigInteger floor = quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE)
                : quotient[0];
        return floor.longValueExact();
    }
}
