package io.troupe.math;

/**
 * Whether values differ at all, or only by rounding. A ratio to a deviation that is rounding has
 * digits, and none of them means anything.
 *
 * <p>The rule: values have no dispersion if their root mean square deviation is at most {@code (n +
 * 2¹⁷)·u·m}, with n values, the unit roundoff {@code u = 2⁻⁵³} and their magnitude m. Both terms
 * are bounds of errors:
 * <ul>
 * <li>{@code n·u·m}: a sum of squared deviations S that is computed by an update or in two passes
 * has a relative error up to {@code n·u·κ}, {@code κ = √(Σx²/S)}; from {@code κ = 1/(n·u)} on no
 * digit of it is right. Source: T. F. Chan, G. H. Golub, R. J. LeVeque, <i>Algorithms for Computing
 * the Sample Variance</i>, The American Statistician 37 (1983), section 2; N. J. Higham,
 * <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed. 2002, section 1.9.
 * <li>{@code 2¹⁷·u·m}: values are results themselves. One that is a difference of two numbers
 * {@code 2¹³} times as large, as a return of one basis point is of growth factors, each of them the
 * result of eight operations, carries up to {@code 2·8·2¹³} roundoffs (Higham, section 1.7).
 * </ul>
 * So relative deviations up to {@code 1.5·10⁻¹¹} of few values are none, and {@code 10⁻¹⁰} of
 * 770 000. The magnitude of returns is 1, that of the growth factors they are differences of.
 */
public final class Dispersion {
    /** The magnitude of returns. */
    public static final double OF_RETURNS = 1;

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final double ROUNDOFFS = 0x1p17;

    private Dispersion() {}

    /**
     * Whether n values have no dispersion.
     *
     * @param squares the sum of their squared deviations from their mean, ≥ 0
     * @param n how many they are
     * @param magnitude of the numbers they are differences of, else their own: that of their mean
     */
    public static boolean isNone(double squares, double n, double magnitude) {
        double bound = (n + ROUNDOFFS) * UNIT_ROUNDOFF * magnitude;
        return squares <= n * bound * bound;
    }

    /** Whether values between two bounds have no dispersion: they are equal but for rounding. */
    public static boolean isNoRange(double low, double high) {
        return high - low <= 2 * ROUNDOFFS * UNIT_ROUNDOFF
                * Math.max(Math.abs(low), Math.abs(high));
    }
}
