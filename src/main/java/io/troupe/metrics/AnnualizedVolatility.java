package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * How much returns vary in a year: {@code s × √barsPerYear}, {@code s} the sample standard
 * deviation of the one-bar returns (divisor n − 1). Undefined below two returns.
 *
 * <p>The root assumes returns without serial correlation. Source: C. Bacon, <i>Practical Portfolio
 * Performance Measurement and Attribution</i>, 2nd ed. 2008, section 4 (annualised risk).
 */
public final class AnnualizedVolatility {
    private AnnualizedVolatility() {}

    /** The volatility of the returns counted so far. */
    public static OptionalDouble of(ReturnMoments returns, double barsPerYear) {
        OptionalDouble deviation = returns.standardDeviation();
        return deviation.isEmpty() ? deviation
                : OptionalDouble.of(deviation.getAsDouble() * Math.sqrt(barsPerYear));
    }
}
