package io.troupe.metrics;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/**
 * The compound annual growth rate: the constant yearly return that gives the total return,
 * {@code (1 + R)^(barsPerYear / n) − 1} over {@code n} returns.
 *
 * <p>Undefined without a return ({@code n = 0}), where more than everything was lost
 * ({@code R < −1}) and where a few bars' gain is beyond the range of {@code double} in a year.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 2 (annualised return, geometric).
 */
public final class AnnualizedReturn {
    private AnnualizedReturn() {}

    /**
     * The annual rate of a total return.
     *
     * @param totalReturn the return over all bars, as a fraction
     * @param returns how many one-bar returns it compounds, one less than there are levels
     * @param barsPerYear see {@link io.troupe.model.BarsPerYear#number()}
     */
    public static OptionalDouble of(double totalReturn, long returns, double barsPerYear) {
        if (returns <= 0 || !(totalReturn >= -1)) {
            return OptionalDouble.empty();
        }
        double growth = FastMath.pow(1 + totalReturn, barsPerYear / returns);
        return Double.isInfinite(growth) ? OptionalDouble.empty() : OptionalDouble.of(growth - 1);
    }
}
