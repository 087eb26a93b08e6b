package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.model.Money;

/** The prices of the bundled data as the plain loops read them, time-major. Immutable. */
final class PlainMarket {
    /** A constant, so that the compiler unrolls loops over assets. */
    static final int ASSETS = 20;
    private static final double SLIPPAGE = SmaGrid.SLIPPAGE_BPS / 10_000;

    final int bars;
    final double[] close;
    private final double[] buyMicros;
    private final double[] sellMicros;

    PlainMarket(MarketData data) {
        if (data.assets() != ASSETS) {
            throw new IllegalArgumentException(
                    "the plain loops need " + ASSETS + " assets, were given " + data.assets());
        }
        bars = data.bars();
        close = new double[bars * ASSETS];
        buyMicros = new double[close.length];
        sellMicros = new double[close.length];
        for (int cell = 0; cell < close.length; cell++) {
            double price = data.close(cell / ASSETS, cell % ASSETS);
            close[cell] = price;
            buyMicros[cell] = price * (1 + SLIPPAGE) * Money.MICROS;
            sellMicros[cell] = price * (1 - SLIPPAGE) * Money.MICROS;
        }
    }

    /** Cash paid for a signed quantity, fee included. */
    long paidMicros(int cell, long quantity) {
        double price = quantity > 0 ? buyMicros[cell] : sellMicros[cell];
        return (long) Math.rint(quantity * price)
                + SmaGrid.FEE_MICROS_PER_SHARE * Math.abs(quantity);
    }
}
