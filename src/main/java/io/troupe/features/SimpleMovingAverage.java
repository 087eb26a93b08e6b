package io.troupe.features;

import io.troupe.data.MarketData;

/**
 * The mean of the last {@code bars} closes: {@code (close(t−bars+1) + … + close(t)) × (1/bars)}.
 *
 * <p>Warm-up: bars − 1 bars from an asset's first trade on, NaN before. A bar without a trade
 * counts with the last close before it. Uses bars ≤ t.
 *
 * <p>Computed from tails and heads of blocks of {@code bars} bars, O(1) per value and without
 * subtraction, so that the relative error stays below {@code bars × 2⁻⁵³} however long the data and
 * however high the prices that left the window. Averages that are equal in decimal prices may still
 * differ by that much: compare them with a tolerance.
 *
 * @param bars length of the window, ≥ 1
 */
public record SimpleMovingAverage(int bars) implements Feature {
    /** Checks the components. */
    public SimpleMovingAverage {
        Bars.atLeast(1, "bars", bars);
    }

    @Override
    public double[] compute(MarketData data) {
        int assets = data.assets();
        double[] means = new double[data.bars() * assets];
        if (bars > data.bars()) {
            return Listing.undefinedUntil(bars - 1, means, data);
        }
        // The sums of a block's last 0, 1, … bars, backwards: row r holds those from bar r on.
        double[] tails = new double[(bars + 1) * assets];
        for (int start = 0; start < data.bars(); start += bars) {
            int end = Math.min(start + bars, data.bars());
            writeMeans(data, start, end, means, tails);
            if (end < data.bars()) {
                sumTails(data, start, tails);
            }
        }
        return Listing.undefinedUntil(bars - 1, means, data);
    }

    /** Means of the bars of one block: the rest of the block before, plus this one so far. */
    private void writeMeans(MarketData data, int start, int end, double[] means,
            double[] tails) {
        int assets = data.assets();
        double share = 1.0 / bars;
        double[] head = new double[assets];
        double[] marks = new double[assets];
        for (int bar = start; bar < end; bar++) {
            data.marks(bar, marks);
            int tail = (bar - start + 1) * assets;
            for (int i = 0; i < assets; i++) {
                head[i] += marks[i];
                means[bar * assets + i] = (head[i] + tails[tail + i]) * share;
            }
        }
    }

    private void sumTails(MarketData data, int start, double[] tails) {
        int assets = data.assets();
        double[] marks = new double[assets];
        for (int row = bars - 1; row >= 0; row--) {
            data.marks(start + row, marks);
            int at = row * assets;
            for (int i = 0; i < assets; i++) {
                tails[at + i] = marks[i] + tails[at + assets + i];
            }
        }
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
