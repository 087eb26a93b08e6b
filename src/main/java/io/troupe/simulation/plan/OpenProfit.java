package io.troupe.simulation.plan;

import io.troupe.data.MarketData;

/** What a position has gained since it was entered. */
public final class OpenProfit {
    private OpenProfit() {}

    /**
     * Its value at a bar's close less what its units cost on average, at the rate of that close, in
     * the fund's currency; 0 if nothing is held. Fees, dividends and borrow are not in it.
     *
     * @param position signed steps
     * @param entryPrice what a unit cost on average, in the instrument's currency
     */
    public static double of(MarketData data, int bar, int asset, long position,
            double entryPrice) {
        double mark = data.mark(bar, asset);
        return position == 0 || mark == 0 ? 0
                : position * data.stepValue(bar, asset) * (1 - entryPrice / mark);
    }
}
