package io.troupe.metrics.inference;

import java.util.Arrays;

/**
 * How a value grows bar by bar, and how deep it falls on the way, over blocks of bars. Growth is
 * counted in logarithms, in whole steps so small that as many bars as the series has, each of them
 * its most extreme, are 2⁶⁰ of them: sums are exact, and the same in any order. Immutable.
 *
 * <p>Most blocks have no part in the largest fall. Of a few blocks that follow each other, a
 * stretch, the levels that they begin and end with are known, and by how much at most those between
 * are above or below both. That tells of a fall that is reached, and which blocks might be where a
 * larger one begins or ends: only there bars are looked at.
 */
final class GrowthPath {
    private static final int EXPONENT = 60;

    private final int bars;
    private final double stepsPerUnit;
    /** By bar, twice over: the growth of what is before, in steps. */
    private final long[] before;
    private final Wicks wicks;

    /**
     * The path of a series.
     *
     * @param returns simple, finite, &gt; −1
     * @param blockBars the expected length of blocks
     */
    GrowthPath(double[] returns, double blockBars) {
        bars = returns.length;
        double[] logs = Arrays.stream(returns).map(StrictMath::log1p).toArray();
        double largest = Arrays.stream(logs).map(Math::abs).max().orElse(0);
        stepsPerUnit = Math.scalb(1.0, Math.min(Double.MAX_EXPONENT,
                EXPONENT - 1 - Math.getExponent(largest * bars)));
        before = new long[2 * bars + 1];
        for (int i = 0; i < 2 * bars; i++) {
            before[i + 1] = before[i] + Math.round(logs[i % bars] * stepsPerUnit);
        }
        wicks = new Wicks(before, blockBars);
    }

    /**
     * A path that was taken.
     *
     * @param growth from its first level to its last, as a logarithm
     * @param fall the largest from a level to a later one, as a logarithm, ≥ 0
     */
    record Course(double growth, double fall) {}

    /**
     * The path of a resample.
     *
     * @param sums of as many bars
     * @param into takes the sums of the resample, which are made in the same go
     */
    Course of(ResampleBlocks blocks, BlockSums sums, BlockSums.Sums[] into) {
        long growth = walk(blocks, sums, into);
        return course(growth, new DeepestFall(before, wicks, blocks).value());
    }

    /** The path of all bars but those from one on to before another. */
    Course without(int from, int to) {
        long peak = 0;
        long fall = 0;
        for (int i = 1; i <= bars - (to - from); i++) {
            long level = i <= from ? before[i] : before[from] + before[to - from + i] - before[to];
            peak = Math.max(peak, level);
            fall = Math.max(fall, peak - level);
        }
        return course(before[from] + before[bars] - before[to], fall);
    }

    private Course course(long growth, long fall) {
        return new Course(growth / stepsPerUnit, fall / stepsPerUnit);
    }

    /** Finds the bounds of stretches, and what all comes to. */
    private long walk(ResampleBlocks blocks, BlockSums sums, BlockSums.Sums[] into) {
        // Fields are read here once, not once for every block.
        long[] growth = before;
        double[] summed = sums.before();
        int[] outside = wicks.table();
        int longest = wicks.pieceBars();
        int[] places = blocks.places();
        int[] starts = blocks.bars();
        int count = blocks.count();
        StretchBounds bounds = blocks.bounds();
        double sum = 0;
        double squares = 0;
        long level = 0;
        int place = 0;
        int j = 0;
        for (int stretch = 0; j < count; stretch++) {
            int last = Math.min(j + StretchBounds.BLOCKS, count);
            bounds.levels()[stretch] = level;
            long low = level;
            long high = level;
            int wick = 0;
            for (; j < last; j++) {
                int bar = starts[j];
                int next = places[j + 1];
                int end = bar + next - place;
                place = next;
                sum += summed[2 * end] - summed[2 * bar];
                squares += summed[2 * end + 1] - summed[2 * bar + 1];
                do {
                    int until = Math.min(end, bar + longest);
                    wick = Math.max(wick, outside[bar]);
                    level += growth[until] - growth[bar];
                    // Maxima and minima without branches, which would be guessed wrong.
                    long above = level - high;
                    high += above & ~(above >> (Long.SIZE - 1));
                    long below = level - low;
                    low += below & (below >> (Long.SIZE - 1));
                    bar = until;
                } while (bar < end);
            }
            bounds.lows()[stretch] = low;
            bounds.highs()[stretch] = high;
            bounds.wicks()[stretch] = wicks.steps(wick);
        }
        into[0] = sums.checked(new BlockSums.Sums(sum, squares, place), blocks);
        return level;
    }
}
