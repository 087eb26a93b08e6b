package io.troupe.execution;

import io.troupe.execution.slippage.SlippageModel;
import io.troupe.model.Money;
import io.troupe.model.Side;

/**
 * What one quantity step of each asset costs or brings in each bar, in micros with slippage: a
 * table made once per run, because thousands of strategies trade at the same few prices.
 */
public final class FillPrices {
    private final double[] referenceMicros;
    private final double[] buyMicros;
    private final double[] sellMicros;
    private final int assets;

    /**
     * Prices a table of reference prices in the fund's currency, at any price.
     *
     * @param reference the price each order fills at before slippage, time-major ({@code bar·assets
     *        + asset}); NaN where the asset does not trade
     * @param stepUnits units in one quantity step, per asset
     */
    public FillPrices(double[] reference, double[] stepUnits, SlippageModel slippage) {
        this(reference, PriceScale.of(stepUnits), slippage);
    }

    /**
     * Prices a table of reference prices. Where no rate of exchange is known an asset does not
     * trade.
     *
     * @param reference as above, in the currency of each asset
     */
    public FillPrices(double[] reference, PriceScale scale, SlippageModel slippage) {
        assets = scale.assets();
        referenceMicros = new double[reference.length];
        buyMicros = new double[reference.length];
        sellMicros = new double[reference.length];
        for (int cell = 0; cell < reference.length; cell++) {
            int asset = cell % assets;
            double value = scale.stepValue(cell);
            double price = reference[cell];
            double buy = scale.buy(asset, slippage.fillPrice(price, Side.BUY));
            double sell = scale.sell(asset, slippage.fillPrice(price, Side.SELL));
            referenceMicros[cell] = price * value * Money.MICROS;
            buyMicros[cell] = buy * value * Money.MICROS;
            sellMicros[cell] = sell * value * Money.MICROS;
        }
    }

    /** How many assets a bar has. */
    public int assets() {
        return assets;
    }

    /** Whether the asset trades in the bar. */
    public boolean trades(int bar, int asset) {
        return !Double.isNaN(referenceMicros[bar * assets + asset]);
    }

    /** The notional of a signed quantity: what it is worth at the fill price, of its sign. */
    public long notionalMicros(int bar, int asset, long quantity) {
        int cell = bar * assets + asset;
        return whole(quantity * (quantity > 0 ? buyMicros[cell] : sellMicros[cell]));
    }

    /** The slippage in a {@link #notionalMicros}: what it is above the reference value. */
    public long slippageMicros(int bar, int asset, long quantity, long notionalMicros) {
        return notionalMicros - whole(quantity * referenceMicros[bar * assets + asset]);
    }

    private static long whole(double micros) {
        double rounded = Math.rint(micros);
        if (!(Math.abs(rounded) < 0x1p62)) {
            throw new ArithmeticException("a fill of " + micros + " micros does not fit a ledger");
        }
        return (long) rounded;
    }
}
