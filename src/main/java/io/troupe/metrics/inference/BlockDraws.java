package io.troupe.metrics.inference;

import java.util.SplittableRandom;

/**
 * Draws resamples: blocks of bars, each from any bar with the same chance and of geometric length,
 * until there are as many bars as in the series; after the last bar a block goes on at the first.
 * Immutable.
 *
 * <p>One random number of 64 bits makes a block: its upper half the first bar, its lower half the
 * length, sought in the table of the geometric distribution from where a guide table points. Both
 * have a resolution of {@code 2⁻³²}.
 */
final class BlockDraws {
    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;
    private static final int GUIDE_BITS = 12;
    /** How many bars of a block are written at once, needed or not: cheaper than to ask. */
    private static final int STRIDE = 8;

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

    /** Room for a resample. */
    int[] room() {
        return new int[bars + STRIDE];
    }

    /**
     * Draws one resample.
     *
     * @param random made of the seed and the resample's number
     * @param order takes the bars in order; made by {@link #room}, what is beyond the number of
     *        bars is not part of the resample
     */
    void draw(SplittableRandom random, int[] order) {
        int drawn = 0;
        while (drawn < bars) {
            long bits = random.nextLong();
            int start = (int) ((bits >>> HALF) * bars >>> HALF);
            int length = Math.min(bars - drawn, length(bits & LOWER_HALF));
            if (start + STRIDE <= bars) {
                for (int i = 0; i < STRIDE; i++) {
                    order[drawn + i] = start + i;
                }
                for (int i = STRIDE; i < length; i++) {
                    order[drawn + i] = start + i < bars ? start + i : start + i - bars;
                }
            } else {
                for (int i = 0; i < length; i++) {
                    order[drawn + i] = (start + i) % bars;
                }
            }
            drawn += length;
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
