package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * How often a portfolio trades its own value in a year: {@code Σ|notional| / mean equity / years},
 * buys and sales both counted, so that selling everything and buying it anew is 2.
 *
 * <p>Undefined without a period of time and where the mean equity is not above 0. Constant memory;
 * not safe for use by several threads.
 */
public final class Turnover {
    private double traded;
    private double equitySum;
    private long bars;

    /** Takes the notional of one trade, of any sign, in currency. */
    public void trade(double notional) {
        traded += Math.abs(notional);
    }

    /** Takes the equity at one bar's close, in currency. */
    public void mark(double equity) {
        equitySum += equity;
        bars++;
    }

    /** The sum of all notionals, in currency. */
    public double tradedNotional() {
        return traded;
    }

    /** Turnover per year, over the time between the first and the last mark. */
    public OptionalDouble perYear(double barsPerYear) {
        if (bars < 2 || !(equitySum > 0)) {
            return OptionalDouble.empty();
        }
        double years = (bars - 1) / barsPerYear;
        return OptionalDouble.of(traded / (equitySum / bars) / years);
    }
}
