package io.troupe.bench;

import static io.troupe.bench.PlainMarket.ASSETS;

import io.troupe.model.Money;

/**
 * The fund's own ledger in the plain loops: it trades what the sleeves' orders net to. Written by
 * hand, like {@link PlainLedgers}: a yardstick that posted as the engine does would hide what
 * posting costs.
 */
final class PlainHouse {
    private final PlainMarket market;
    private final long[] positions = new long[ASSETS];
    private final long[] orders = new long[ASSETS];
    private final double[] equity;
    private long cashMicros;
    private long crossingsMicros;

    PlainHouse(PlainMarket market, long capitalMicros) {
        this.market = market;
        equity = new double[market.bars];
        cashMicros = capitalMicros;
    }

    /** Fills the net orders of the bar before, values the fund, and takes the new net orders. */
    void bar(int bar, long[] sums, int at) {
        long paid = 0;
        double holdings = 0;
        int row = bar * ASSETS;
        for (int i = 0; i < ASSETS; i++) {
            if (orders[i] != 0) {
                paid = Math.addExact(paid, market.paidMicros(row + i, orders[i]));
                positions[i] = Math.addExact(positions[i], orders[i]);
            }
            holdings += positions[i] * market.close[row + i];
            orders[i] = sums[at + i];
        }
        cashMicros = Math.subtractExact(cashMicros, paid);
        crossingsMicros = Math.addExact(crossingsMicros, sums[at + ASSETS] - paid);
        equity[bar] = holdings + cashMicros / (double) Money.MICROS;
    }

    long cashMicros() {
        return cashMicros;
    }

    /** Shares held, by asset: a view that callers must not change. */
    long[] positions() {
        return positions;
    }

    long crossingsMicros() {
        return crossingsMicros;
    }
}
