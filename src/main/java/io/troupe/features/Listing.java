package io.troupe.features;

import io.troupe.data.MarketData;
import java.util.Arrays;

/** When each asset began to trade: marks before are 0, and no feature is defined by them. */
final class Listing {
    private Listing() {}

    /** The first bar with a price of an asset, or the number of bars if it has none. */
    static int firstBar(MarketData data, int asset) {
        int bar = 0;
        while (bar < data.bars() && !(data.mark(bar, asset) > 0)) {
            bar++;
        }
        return bar;
    }

    /** Sets every value to NaN that uses a bar before its asset's first {@code warmupBars} bars. */
    static double[] undefinedUntil(int warmupBars, double[] values, MarketData data) {
        int assets = data.assets();
        int always = Math.min(warmupBars, data.bars());
        Arrays.fill(values, 0, always * assets, Double.NaN);
        for (int asset = 0; asset < assets; asset++) {
            long defined = (long) firstBar(data, asset) + warmupBars;
            for (int bar = always; bar < Math.min(defined, data.bars()); bar++) {
                values[bar * assets + asset] = Double.NaN;
            }
        }
        return values;
    }
}
