package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
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
    /** Growth per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("annualizedReturn", Section.PERFORMANCE, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.INDEX, Need.YEAR)
            .undefined("below two bars; beyond the range of 64-bit numbers")
            .by(record -> Figure.of(of(TotalReturn.of(1, record.index().level()),
                    record.index().bars() - 1, record.year()), why(record)));

    private AnnualizedReturn() {}

    private static Undefinedness why(TrackRecord record) {
        return record.index().bars() < 2 ? Undefinedness.NO_RETURNS : Undefinedness.OUT_OF_RANGE;
    }

    /**
     * The annual rate of a total return.
     *
     * @param totalReturn the return over all bars, as a fraction
     * @param returns how many one-bar returns it compounds, one less than there are levels
     * @param year how many bars a year has
     */
    public static OptionalDouble of(double totalReturn, long returns, BarsPerYear year) {
        if (returns <= 0 || !(totalReturn >= -1)) {
            return OptionalDouble.empty();
        }
        double growth = FastMath.pow(1 + totalReturn, year.number() / returns);
        return Double.isInfinite(growth) ? OptionalDouble.empty() : OptionalDouble.of(growth - 1);
    }
}
