package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * The last close of an asset, carried forward over bars in which it did not trade; NaN before its
 * first trade. Uses bars ≤ t.
 */
public record LastClose() implements Feature {
    @Override
    public double[] compute(MarketData data) {
        int assets = data.assets();
        double[] values = new double[data.bars() * assets];
        double[] marks = new double[assets];
        for (int bar = 0; bar < data.bars(); bar++) {
            data.marks(bar, marks);
            System.arraycopy(marks, 0, values, bar * assets, assets);
        }
        return Listing.undefinedUntil(0, values, data);
    }

    @Override
    public int warmupBars() {
        return 0;
    }
}
