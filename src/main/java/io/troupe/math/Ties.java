package io.troupe.math;

/**
 * Comparisons in which numbers that are equal as decimals are equal: 105 is not above 100 raised by
 * 5 %, whatever the last bits of the product say.
 *
 * <p>Two numbers tie if they differ by at most {@code 10⁻¹¹} of the smaller one. That is more than
 * rounding can make of equal decimals: k operations leave a relative error up to {@code k·u/(1 −
 * k·u)}, {@code u = 2⁻⁵³}, which is {@code 10⁻¹¹} for 90 000 of them (N. J. Higham, <i>Accuracy and
 * Stability of Numerical Algorithms</i>, 2nd ed. 2002, lemma 3.1). And it is less than what can
 * separate decimals: different ones of ten digits are {@code 10⁻¹⁰} apart. Returns and logarithms
 * are compared as growth factors, whose roundoffs they carry. NaN is on no side of anything.
 */
public final class Ties {
    /** How far apart numbers that tie are at most, as a fraction of the smaller one. */
    public static final double TOLERANCE = 1e-11;
    /** What a positive number is multiplied by to be above all that tie with it. */
    public static final double FACTOR = 1 + TOLERANCE;

    private static final double LEAST_FRACTION = 1e-6;
    private static final double ULPS = 4;

    private Ties() {}

    /** Whether {@code a > b}, and no tie. */
    public static boolean isAbove(double a, double b) {
        return a - b > TOLERANCE * Math.min(Math.abs(a), Math.abs(b));
    }

    /** Whether {@code a < b}, and no tie. */
    public static boolean isBelow(double a, double b) {
        return isAbove(b, a);
    }

    /** Whether {@code a ≥ b}, or a tie. */
    public static boolean isAtLeast(double a, double b) {
        return a >= b || b - a <= TOLERANCE * Math.min(Math.abs(a), Math.abs(b));
    }

    /** 1 if {@code a > b}, −1 if {@code a < b}, 0 if they tie or one is NaN. */
    public static int compare(double a, double b) {
        if (isAbove(a, b)) {
            return 1;
        }
        return isBelow(a, b) ? -1 : 0;
    }

    /** Whether a return is above another, and no tie: their growth factors are compared. */
    public static boolean isReturnAbove(double a, double b) {
        return isAbove(1 + a, 1 + b);
    }

    /**
     * Whether a sum is above a bound ≥ 0, and no tie, when its terms may have cancelled.
     *
     * @param terms the sum of the magnitudes of the terms
     */
    public static boolean isSumAbove(double sum, double bound, double terms) {
        return sum - bound > TOLERANCE * Math.max(bound, terms);
    }

    /**
     * A number of units without its fraction, towards zero. One that ties with a whole number is
     * that number: 29 % of 100 are 29, though the product of doubles is below. Of large numbers a
     * millionth of a unit still counts, as long as it is more than their rounding.
     */
    public static double truncate(double number) {
        double nearest = Math.rint(number);
        double tie = Math.max(Math.min(TOLERANCE * Math.abs(number), LEAST_FRACTION),
                ULPS * Math.ulp(number));
        if (Math.abs(number - nearest) <= tie) {
            return nearest;
        }
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
}
