package io.troupe.metrics.inference;

/**
 * The largest fall of a resample whose stretches are known. A fall begins with a level in one block
 * and ends with one in the same or a later one; of each stretch it is known how high and how low
 * any of its levels may be, so that few can have part in a fall larger than one that is reached.
 */
final class DeepestFall {
    private final long[] before;
    private final Wicks wicks;
    private final ResampleBlocks blocks;
    private final StretchBounds bounds;
    private final int stretches;
    private long fall;
    private long peak;

    /**
     * Of a resample.
     *
     * @param before by bar, twice over: the growth of what is before
     * @param blocks with the bounds of their stretches
     */
    DeepestFall(long[] before, Wicks wicks, ResampleBlocks blocks) {
        this.before = before;
        this.wicks = wicks;
        this.blocks = blocks;
        bounds = blocks.bounds();
        stretches = (blocks.count() + StretchBounds.BLOCKS - 1) / StretchBounds.BLOCKS;
    }

    /** Finds it. Widens the bounds, so that it can be asked once. */
    long value() {
        reach();
        widen();
        peak = 0;
        long highest = 0;
        for (int i = 0; i < stretches; i++) {
            highest = Math.max(highest, bounds.highs()[i]);
            if (highest - bounds.lows()[i] > fall
                    || bounds.highs()[i] - bounds.later()[i] > fall) {
                walk(i, highest, bounds.later()[i]);
            }
        }
        return fall;
    }

    /** A fall that is reached: the largest between ends of blocks, and what is near to it. */
    private void reach() {
        long[] lows = bounds.lows();
        long[] highs = bounds.highs();
        int highest = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < stretches; i++) {
            if (highs[highest] - lows[i] > fall && highest < i) {
                fall = highs[highest] - lows[i];
                from = highest;
                to = i;
            }
            if (highs[i] > highs[highest]) {
                highest = i;
            }
        }
        walk(from, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2);
        if (to > from) {
            walk(to, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2);
        }
    }

    /** From what blocks begin and end with to what may be between. */
    private void widen() {
        long lowest = Long.MAX_VALUE;
        for (int i = stretches - 1; i >= 0; i--) {
            bounds.lows()[i] -= bounds.wicks()[i];
            bounds.highs()[i] += bounds.wicks()[i];
            lowest = Math.min(lowest, bounds.lows()[i]);
            bounds.later()[i] = lowest;
        }
    }

    /**
     * Looks at the bars of a stretch.
     *
     * @param highest no level before or in it is above
     * @param lowest no level in it or after is below
     */
    private void walk(int stretch, long highest, long lowest) {
        int[] places = blocks.places();
        long level = bounds.levels()[stretch];
        int first = stretch * StretchBounds.BLOCKS;
        int last = Math.min(first + StretchBounds.BLOCKS, blocks.count());
        for (int j = first; j < last; j++) {
            int bar = blocks.bars()[j];
            int end = bar + places[j + 1] - places[j];
            while (bar < end) {
                int until = Math.min(end, bar + wicks.pieceBars());
                long then = level + before[until] - before[bar];
                long wick = wicks.steps(wicks.table()[bar]);
                if (highest - Math.min(level, then) + wick > fall
                        || Math.max(level, then) + wick - lowest > fall) {
                    walkBars(level - before[bar], bar, until);
                }
                level = then;
                bar = until;
            }
        }
    }

    private void walkBars(long base, int from, int to) {
        long top = peak;
        long deepest = fall;
        for (int i = from + 1; i <= to; i++) {
            long level = base + before[i];
            if (level > top) {
                top = level;
            } else if (top - level > deepest) {
                deepest = top - level;
            }
        }
        peak = top;
        fall = deepest;
    }
}
