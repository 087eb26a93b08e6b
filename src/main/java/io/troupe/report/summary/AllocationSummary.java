package io.troupe.report.summary;

import org.hipparchus.util.FastMath;

/**
 * How well capital was divided between strategies, told after the event. Wealth is what one unit
 * has become, from time-weighted returns.
 *
 * @param turnover capital moved between strategies and reserve a year, as a fraction of the fund's
 *        value: half the sum of absolute transfers
 * @param wealth of the fund
 * @param bestSingle the strategy that ended highest, the first of several
 * @param bestSingleWealth what one unit in it alone has become
 * @param bestConstantWealth what one unit has become that was divided, at each of the fund's
 *        decisions, by the same weights: the best ones (Cover, "Universal portfolios", 1991)
 */
public record AllocationSummary(double turnover, double wealth, String bestSingle,
        double bestSingleWealth, double bestConstantWealth) {
    /** Logarithm of what the best single strategy has become over what the fund has. */
    public double regretOfSingle() {
        return FastMath.log(bestSingleWealth / wealth);
    }

    /** The same of the best constant weights. */
    public double regretOfConstant() {
        return FastMath.log(bestConstantWealth / wealth);
    }
}
