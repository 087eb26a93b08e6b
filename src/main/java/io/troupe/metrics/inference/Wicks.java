package io.troupe.metrics.inference;

import java.util.Arrays;

/**
 * By how much at most levels within a piece of a block are above or below both the level it begins
 * with and the one it ends with, by the bar it begins with. Longer blocks are cut into pieces of a
 * length. Immutable.
 */
final class Wicks {
    private static final int BITS = 30;
    private static final int MOST_BARS = 16;
    /** Most blocks are one piece. */
    private static final double OF_BLOCK = 3;

    private final int pieceBars;
    private final int shift;
    private final int[] table;

    /**
     * Those of a path.
     *
     * @param levels the level before each bar and after the last
     * @param blockBars the expected length of blocks
     */
    Wicks(long[] levels, double blockBars) {
        pieceBars = (int) Math.ceil(Math.min(OF_BLOCK * blockBars, MOST_BARS));
        long[] exact = new long[levels.length];
        Arrays.setAll(exact, bar -> wick(levels, bar));
        shift = Math.max(0, Long.SIZE - BITS
                - Long.numberOfLeadingZeros(Arrays.stream(exact).max().orElse(0)));
        table = new int[levels.length];
        Arrays.setAll(table, bar -> (int) (exact[bar] >> shift) + 1);
    }

    private long wick(long[] levels, int bar) {
        long low = levels[bar];
        long high = low;
        long wick = 0;
        for (int end = bar + 1; end <= Math.min(bar + pieceBars, levels.length - 1); end++) {
            long level = levels[end];
            wick = Math.max(wick, Math.max(high - Math.max(levels[bar], level),
                    Math.min(levels[bar], level) - low));
            low = Math.min(low, level);
            high = Math.max(high, level);
        }
        return wick;
    }

    /** How many bars a piece has at most. */
    int pieceBars() {
        return pieceBars;
    }

    /** By bar, to be made {@link #steps} of; rounded up, so that it has half the size. */
    int[] table() {
        return table;
    }

    /** The wick that stands in the table. */
    long steps(int entry) {
        return (long) entry << shift;
    }
}
