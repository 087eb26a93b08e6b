package io.troupe.execution;

import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.SlippageModel;
import io.troupe.model.Money;
import io.troupe.model.Side;

/**
 * What one quantity step of each asset costs or brings in each bar, in micros with slippage: a
 * table made once per run, because thousands of strategies trade at the same few prices.
 */
public final class FillPrices {
    private final double[] reference;
    private final PriceScale scale;
    private final SlippageModel slippage;
    private final double[] buyMicros;
    private final double[] sellMicros;
    private final int assets;

    /**
     * Prices a table of reference prices. Where no rate of exchange is known an asset does not
     * trade.
     *
     * @param reference the price each order fills at before slippage, time-major ({@code bar·assets
     *        + asset}), in the currency of each asset; NaN where the asset does not trade; kept as
     *        it is, not copied
     */
    public FillPrices(double[] reference, PriceScale scale, SlippageModel slippage) {
        this.reference = reference;
        this.scale = scale;
        this.slippage = slippage;
        assets = scale.assets();
        buyMicros = new double[reference.length];
        sellMicros = new double[reference.length];
        int asset = -1;
        for (int cell = 0; cell < reference.length; cell++) {
            asset = asset + 1 < assets ? asset + 1 : 0;
            double value = scale.stepValue(cell, asset);
            double price = reference[cell];
            double buy = scale.buy(asset, slippage.fillPrice(price, Side.BUY));
            double sell = scale.sell(asset, slippage.fillPrice(price, Side.SELL));
            buyMicros[cell] = buy * value * Money.MICROS;
            sellMicros[cell] = sell * value * Money.MICROS;
        }
    }

    /** The same prices at so many times the slippage. */
    FillPrices dearer(double factor) {
        return new FillPrices(reference, scale, slippage.times(factor));
    }

    /** Whether the asset trades in the bar. */
    public boolean trades(int bar, int asset) {
        return !Double.isNaN(buyMicros[bar * assets + asset]);
    }

    /** The notional of a signed quantity: what it is worth at the fill price, of its sign. */
    public long notionalMicros(int bar, int asset, long quantity) {
        int cell = bar * assets + asset;
        return whole(quantity * (quantity > 0 ? buyMicros[cell] : sellMicros[cell]));
    }

    /** The slippage in a {@link #notionalMicros}: what it is above the reference value. */
    public long slippageMicros(int bar, int asset, long quantity, long notionalMicros) {
        int cell = bar * assets + asset;
        double stepMicros = reference[cell] * scale.stepValue(cell, asset) * Money.MICROS;
        return notionalMicros - whole(quantity * stepMicros);
    }

    /** What the price of a signed quantity's side is worse than the reference price, ≥ 0. */
    long impactMicros(int bar, int asset, long quantity) {
        int cell = bar * assets + asset;
        double stepMicros = reference[cell] * scale.stepValue(cell, asset) * Money.MICROS;
        double paid = quantity > 0 ? buyMicros[cell] : sellMicros[cell];
        return whole(Math.abs((double) quantity) * Math.abs(paid - stepMicros));
    }

    private static long whole(double micros) {
        double rounded = Math.rint(micros);
        if (!(Math.abs(rounded) < 0x1p62)) {
            throw new ArithmeticException("a fill of " + micros + " micros does not fit a ledger");
        }
        return (long) rounded;
    }
}
