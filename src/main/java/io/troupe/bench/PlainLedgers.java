package io.troupe.bench;

import static io.troupe.bench.PlainMarket.ASSETS;

import io.troupe.math.Ties;
import io.troupe.model.Money;

/**
 * The exact ledgers of consecutive strategies and their open orders. They know no other rule than
 * fills and are written by hand, beside {@code ledger.LedgerColumns} and on purpose: what is
 * measured is how far the engine is from the fastest loop, so nothing of the engine is in it.
 */
final class PlainLedgers {
    /** What a bar adds up to: the order for each asset, then the cash paid for fills. */
    static final int SUMS = ASSETS + 1;

    final double[] equity;
    final long[] fills;
    private final PlainMarket market;
    private final int sleeves;
    private final long[] positions;
    private final long[] orders;
    private final long[] cashMicros;
    /** Positions as doubles, by asset and sleeve, so that valuation vectorizes. */
    private final double[][] held;
    /** A bit per asset with an open order. */
    private final int[] open;

    PlainLedgers(PlainMarket market, long[] initialCashMicros) {
        this.market = market;
        sleeves = initialCashMicros.length;
        equity = new double[sleeves];
        fills = new long[sleeves];
        positions = new long[sleeves * ASSETS];
        orders = new long[sleeves * ASSETS];
        held = new double[ASSETS][sleeves];
        cashMicros = initialCashMicros.clone();
        open = new int[sleeves];
    }

    /** Fills what was ordered a bar ago; returns the cash paid. */
    long fill(int bar) {
        long paid = 0;
        for (int k = 0; k < sleeves; k++) {
            if (open[k] != 0) {
                paid = Math.addExact(paid, fill(k, bar * ASSETS));
            }
        }
        return paid;
    }

    private long fill(int k, int row) {
        int first = k * ASSETS;
        long paid = 0;
        for (int rest = open[k]; rest != 0; rest &= rest - 1) {
            int i = Integer.numberOfTrailingZeros(rest);
            long quantity = orders[first + i];
            paid = Math.addExact(paid, market.paidMicros(row + i, quantity));
            long position = Math.addExact(positions[first + i], quantity);
            positions[first + i] = position;
            held[i][k] = position;
            fills[k]++;
        }
        open[k] = 0;
        cashMicros[k] = Math.subtractExact(cashMicros[k], paid);
        return paid;
    }

    /** Marks every sleeve at a bar's close. */
    void value(int bar) {
        for (int k = 0; k < sleeves; k++) {
            equity[k] = cashMicros[k] / (double) Money.MICROS;
        }
        for (int i = 0; i < ASSETS; i++) {
            addHolding(equity, held[i], market.close[bar * ASSETS + i]);
        }
    }

    private static void addHolding(double[] sums, double[] held, double price) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += held[k] * price;
        }
    }

    /** Orders what leads to a weight of a sleeve's value in an asset, and adds it to the sums. */
    void want(int k, int asset, double weight, int bar, long[] sums, int at) {
        double price = market.close[bar * ASSETS + asset];
        long wanted = weight == 0 ? 0 : (long) Ties.truncate(weight * equity[k] / price);
        int cell = k * ASSETS + asset;
        long order = wanted - positions[cell];
        if (order != 0) {
            orders[cell] = order;
            open[k] |= 1 << asset;
            sums[at + asset] = Math.addExact(sums[at + asset], order);
        }
    }
}
