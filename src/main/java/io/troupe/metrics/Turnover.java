package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;

/**
 * How often a portfolio trades its own value in a year: {@code Σ|notional| / mean equity / years},
 * buys and sales both counted, so that selling everything and buying it anew is 2. The time is that
 * between the first and the last close.
 *
 * <p>Undefined without a period of time and where the mean equity is not above 0.
 */
public final class Turnover {
    /** Traded notional per year over mean equity. */
    public static final Metric METRIC = Metric
            .named("turnover", Section.PERFORMANCE, Unit.TIMES_PER_YEAR).inFiles()
            .in(View.TABLE, "turnover").needs(Need.INDEX, Need.ACCOUNT, Need.TRADES, Need.YEAR)
            .undefined("below two bars; where the mean equity is not above 0")
            .by(record -> Figure.of(of(record.trades().notional(), record.account().meanEquity(),
                    record.index().bars(), record.year()), why(record)));

    private Turnover() {}

    private static Undefinedness why(TrackRecord record) {
        return record.index().bars() < 2 ? Undefinedness.NO_RETURNS : Undefinedness.NO_CAPITAL;
    }

    /**
     * Turnover per year.
     *
     * @param traded the sum of all notionals, in currency
     * @param meanEquity mean of the equities at the closes, in currency
     * @param bars how many closes
     * @param year how many bars a year has
     */
    public static OptionalDouble of(double traded, double meanEquity, int bars, BarsPerYear year) {
        if (bars < 2 || !(meanEquity > 0)) {
            return OptionalDouble.empty();
        }
        double years = (bars - 1) / year.number();
        return OptionalDouble.of(traded / meanEquity / years);
    }
}
