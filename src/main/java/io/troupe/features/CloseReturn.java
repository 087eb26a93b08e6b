package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * The simple return between two earlier closes:
 * {@code close(t − skipBars) / close(t − lookbackBars) − 1}.
 *
 * <p>Momentum "12-1" on daily bars is {@code new CloseReturn(252, 21)}: the last year without its
 * last month. Warm-up: lookbackBars from an asset's first trade on, NaN before. A bar without a
 * trade counts with the last close before it. Uses bars ≤ t − skipBars.
 *
 * @param lookbackBars how far back the return begins, ≥ 1
 * @param skipBars how far back it ends, in 0…lookbackBars − 1
 */
public record CloseReturn(int lookbackBars, int skipBars) implements Feature {
    /** Checks that the return has a length. */
    public CloseReturn {
        Bars.atLeast(0, "skipBars", skipBars);
        if (lookbackBars <= skipBars) {
            throw new IllegalArgumentException("lookbackBars must be > skipBars, were "
                    + lookbackBars + " and " + skipBars);
        }
    }

    @Override
    public double[] compute(MarketData data) {
        int assets = data.assets();
        double[] values = new double[data.bars() * assets];
        double[] from = new double[assets];
        double[] to = new double[assets];
        for (int bar = lookbackBars; bar < data.bars(); bar++) {
            data.marks(bar - lookbackBars, from);
            data.marks(bar - skipBars, to);
            for (int i = 0; i < assets; i++) {
                values[bar * assets + i] = to[i] / from[i] - 1;
            }
        }
        return Listing.undefinedUntil(lookbackBars, values, data);
    }

    @Override
    public int warmupBars() {
        return lookbackBars;
    }
}
