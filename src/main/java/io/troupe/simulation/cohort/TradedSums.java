package io.troupe.simulation.cohort;

import io.troupe.simulation.cohort.BarSums.Column;
import java.util.Arrays;

/** What the sleeves of a cohort trade in one bar together, by asset. Owned by one thread. */
final class TradedSums {
    private final long[] bought;
    private final long[] sold;
    private final long[] paidMicros;

    TradedSums(int assets) {
        bought = new long[assets];
        sold = new long[assets];
        paidMicros = new long[assets];
    }

    /** Forgets the bar before. */
    void clear() {
        Arrays.fill(bought, 0);
        Arrays.fill(sold, 0);
        Arrays.fill(paidMicros, 0);
    }

    /** Adds a fill of signed steps. */
    void add(int asset, long quantity, long micros) {
        if (quantity > 0) {
            bought[asset] = Math.addExact(bought[asset], quantity);
        } else {
            sold[asset] = Math.subtractExact(sold[asset], quantity);
        }
        paidMicros[asset] = Math.addExact(paidMicros[asset], micros);
    }

    void save(TradedSums into) {
        System.arraycopy(bought, 0, into.bought, 0, bought.length);
        System.arraycopy(sold, 0, into.sold, 0, sold.length);
        System.arraycopy(paidMicros, 0, into.paidMicros, 0, paidMicros.length);
    }

    /** Tells all of it. */
    void tell(BarSums sums) {
        sums.put(Column.BOUGHT, bought);
        sums.put(Column.SOLD, sold);
        sums.put(Column.PAID, paidMicros);
    }
}
