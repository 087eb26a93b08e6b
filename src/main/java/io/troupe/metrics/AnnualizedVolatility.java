package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;

/**
 * How much returns vary in a year: {@code s × √barsPerYear}, {@code s} the sample standard
 * deviation of the one-bar returns (divisor n − 1, by Bacon n). Undefined below two returns.
 *
 * <p>The root assumes returns without serial correlation. Source: C. Bacon, <i>Practical Portfolio
 * Performance Measurement and Attribution</i>, 2nd ed. 2008, section 4 (annualised risk).
 */
public final class AnnualizedVolatility {
    /** Standard deviation of returns per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("volatility", Section.PERFORMANCE, Unit.FRACTION_PER_YEAR).inFiles()
            .in(View.TABLE, "vol").better(Direction.LOWER)
            .needs(Need.RETURNS, Need.YEAR, Need.CONVENTION)
            .undefined("below two returns")
            .by(record -> Figure.of(of(record.returns(), record.basis()),
                    Undefinedness.TOO_FEW_RETURNS));

    private AnnualizedVolatility() {}

    private static OptionalDouble of(Moments returns, Basis basis) {
        OptionalDouble sample = of(returns, basis.year());
        if (!basis.isBacon() || sample.isEmpty()) {
            return sample;
        }
        double n = returns.count();
        return OptionalDouble.of(sample.getAsDouble() * Math.sqrt((n - 1) / n));
    }

    static OptionalDouble of(Moments returns, BarsPerYear year) {
        OptionalDouble deviation = returns.standardDeviation();
        return deviation.isEmpty() ? deviation
                : OptionalDouble.of(deviation.getAsDouble() * Math.sqrt(year.number()));
    }
}
