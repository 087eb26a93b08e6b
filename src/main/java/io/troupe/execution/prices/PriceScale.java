package io.troupe.execution.prices;

import io.troupe.execution.matching.TickRounding;

/**
 * How prices become money.
 *
 * @param stepMultiples what one quantity step is worth per point of price, per asset
 * @param ticks the grid of prices, per asset; 0 where there is none
 * @param rates the value of one unit of each asset's currency in the fund's, time-major; empty for
 *        1
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record PriceScale(double[] stepMultiples, double[] ticks, double[] rates) {
    /** How many assets there are. */
    public int assets() {
        return stepMultiples.length;
    }

    /** The value of an asset's step at a price of 1 in a cell; NaN while no rate is known. */
    public double stepValue(int cell, int asset) {
        double multiple = stepMultiples[asset];
        if (rates.length == 0) {
            return multiple;
        }
        return rates[cell] > 0 ? multiple * rates[cell] : Double.NaN;
    }

    /** The nearest price on an asset's grid that is not better for who pays it. */
    public double buy(int asset, double price) {
        return TickRounding.onGrid(price, ticks[asset], true);
    }

    /** The nearest price on an asset's grid that is not better for who receives it. */
    public double sell(int asset, double price) {
        return TickRounding.onGrid(price, ticks[asset], false);
    }
}
