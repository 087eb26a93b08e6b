package io.troupe.metrics.inference;

import java.util.SplittableRandom;

/**
 * The random numbers of a resample: for each of its bars, where in the series a block would begin,
 * and the chance on which it does. What is made of them depends on the expected length L of blocks,
 * so that resamples of many series of the same number of bars are drawn at once.
 *
 * <p>A bar takes 32 random bits r: of {@code r·n}, for n bars, the upper 32 bits are the bar where
 * a block would begin, the lower 32 its chance c: it does if {@code c < 2³²/L}, whose probability
 * is right to {@code n·2⁻³²}. Else the bar follows the one before. Not for several threads at once.
 */
final class BlockNumbers {
    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;

    private final int bars;
    private final int[] starts;
    private final int[] chances;

    /**
     * Prepares draws.
     *
     * @param bars of the series, ≥ 1
     * @param length of a resample in bars, ≥ 1
     */
    BlockNumbers(int bars, int length) {
        this.bars = bars;
        // The bar that the first follows, and two at a time.
        starts = new int[length + 2];
        chances = new int[length + 2];
    }

    /** Draws those of a resample, with a generator made of the seed and the resample's number. */
    void draw(SplittableRandom random) {
        starts[0] = random.nextInt(bars);
        for (int i = 1; i < starts.length - 1; i += 2) {
            long bits = random.nextLong();
            set(i, (bits >>> HALF) * bars);
            set(i + 1, (bits & LOWER_HALF) * bars);
        }
    }

    private void set(int i, long product) {
        starts[i] = (int) (product >>> HALF);
        chances[i] = (int) product ^ Integer.MIN_VALUE;
    }

    /**
     * Where a block would begin, from 1 for the first bar of the resample on; at 0 the bar that the
     * first follows where none begins. Drawn anew by every draw.
     */
    int[] starts() {
        return starts;
    }

    /** The chances at the same places, less 2³¹. */
    int[] chances() {
        return chances;
    }

    /** Chances below it begin a block where blocks have an expected length, ≥ 1. */
    static long begins(double blockBars) {
        return Math.round((1L << HALF) / blockBars) + Integer.MIN_VALUE;
    }
}
