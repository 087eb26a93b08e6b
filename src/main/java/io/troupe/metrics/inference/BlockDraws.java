package io.troupe.metrics.inference;

import java.util.SplittableRandom;

/**
 * Draws the blocks of resamples: each begins at any bar with the same chance and has a geometric
 * length, until there are as many bars as in the series. Immutable.
 *
 * <p>One random number of 64 bits makes a block: its upper half the first bar, its lower half the
 * length, sought in the table of the geometric distribution from where a guide table points. Both
 * have a resolution of {@code 2⁻³²}.
 */
final class BlockDraws {
    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;
    private static final int GUIDE_BITS = 12;

    private final int bars;
    /** By length less one: 2³² times the probability of that length or a shorter one. */
    private final long[] upTo;
    /** By the first bits of the lower half: the shortest length less one that it can mean. */
    private final int[] guide = new int[1 << GUIDE_BITS];

    /**
     * Prepares draws.
     *
     * @param bars of the series, ≥ 1
     * @param blockBars the expected length, ≥ 1
     */
    BlockDraws(int bars, double blockBars) {
        this.bars = bars;
        upTo = new long[bars];
        double longer = 1;
        for (int i = 0; i < bars; i++) {
            longer *= 1 - 1 / blockBars;
            upTo[i] = i == bars - 1 ? 1L << HALF : (long) ((1 - longer) * (1L << HALF));
        }
        int length = 0;
        for (int i = 0; i < guide.length; i++) {
            while (upTo[length] <= (long) i << (HALF - GUIDE_BITS)) {
                length++;
            }
            guide[i] = length;
        }
    }

    /**
     * Draws one resample.
     *
     * @param random made of the seed and the resample's number
     */
    void draw(SplittableRandom random, Blocks into) {
        into.clear();
        int left = bars;
        while (left > 0) {
            long bits = random.nextLong();
            int start = (int) ((bits >>> HALF) * bars >>> HALF);
            int length = Math.min(left, length(bits & LOWER_HALF));
            into.add(start, length);
            left -= length;
        }
    }

    private int length(long chance) {
        int length = guide[(int) (chance >>> (HALF - GUIDE_BITS))];
        while (upTo[length] <= chance) {
            length++;
        }
        return length + 1;
    }
}
