package io.troupe.execution.prices;

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
    private static final double ON_GRID = 1e-9;
    private static final double WHOLE = 1e-12;

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
        return onGrid(asset, price, true);
    }

    /** The nearest price on an asset's grid that is not better for who receives it. */
    public double sell(int asset, double price) {
        return onGrid(asset, price, false);
    }

    /** A price that is on the grid but for its last bits stays there. */
    private double onGrid(int asset, double price, boolean up) {
        double tick = ticks[asset];
        if (tick == 0 || Double.isNaN(price)) {
            return price;
        }
        double count = price / tick;
        double nearest = Math.rint(count);
        if (Math.abs(count - nearest) > ON_GRID * Math.max(1, Math.abs(count))) {
            nearest = up ? Math.ceil(count) : Math.floor(count);
        }
        double perUnit = Math.rint(1 / tick);
        return Math.abs(perUnit * tick - 1) < WHOLE ? nearest / perUnit : nearest * tick;
    }
}
