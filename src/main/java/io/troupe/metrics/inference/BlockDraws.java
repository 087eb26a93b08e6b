package io.troupe.metrics.inference;

import java.util.SplittableRandom;

/**
 * Draws resamples bar by bar: with probability 1/L any bar, each with the same chance, else the one
 * after the last drawn. So blocks have geometric lengths of mean L. Draws two resamples of
 * different L from the same random numbers, which is most of the work. Immutable.
 *
 * <p>A bar takes 32 random bits r: of {@code r·n}, for n bars, the upper 32 bits are the bar where
 * a block would begin, the lower 32 whether it does. Its probability is right to {@code n·2⁻³²}.
 */
final class BlockDraws {
    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;

    private final int bars;
    private final int length;
    /** 2³² times the probability that a block of the one, and of the other resample begins. */
    private final long begins;
    private final long othersBegin;

    /**
     * Prepares draws.
     *
     * @param bars of the series, ≥ 1
     * @param blockBars the expected length L, ≥ 1
     * @param othersBlockBars that of the other resample, ≥ 1
     */
    BlockDraws(int bars, double blockBars, double othersBlockBars) {
        this(bars, bars, blockBars, othersBlockBars);
    }

    /**
     * Prepares draws of another length than the series has.
     *
     * @param bars of the series, ≥ 1
     * @param length of a resample in bars, ≥ 1
     * @param blockBars the expected length L, ≥ 1
     * @param othersBlockBars that of the other resample, ≥ 1
     */
    BlockDraws(int bars, int length, double blockBars, double othersBlockBars) {
        this.bars = bars;
        this.length = length;
        begins = Math.round((1L << HALF) / blockBars);
        othersBegin = Math.round((1L << HALF) / othersBlockBars);
    }

    /** Room for a resample: it is drawn two bars at a time. */
    int[] room() {
        return new int[length + 1];
    }

    /**
     * Draws both resamples.
     *
     * @param random made of the seed and the resample's number
     * @param order takes as many bars as a resample has; made by {@link #room}. Numbers go on
     *        counting where the series ends and begins again: below bars + length
     * @param others takes the other resample
     */
    void draw(SplittableRandom random, int[] order, int[] others) {
        int bar = random.nextInt(bars);
        int other = bar;
        for (int i = 0; i < length; i += 2) {
            long bits = random.nextLong();
            long first = (bits >>> HALF) * bars;
            bar = either((first & LOWER_HALF) - begins, first, bar + 1);
            other = either((first & LOWER_HALF) - othersBegin, first, other + 1);
            order[i] = bar;
            others[i] = other;
            long second = (bits & LOWER_HALF) * bars;
            bar = either((second & LOWER_HALF) - begins, second, bar + 1);
            other = either((second & LOWER_HALF) - othersBegin, second, other + 1);
            order[i + 1] = bar;
            others[i + 1] = other;
        }
    }

    /** The upper half where a number is below 0, without a jump, which would be guessed wrong. */
    private static int either(long number, long ifBelow, int otherwise) {
        int mask = (int) (number >> (Long.SIZE - 1));
        return ((int) (ifBelow >>> HALF) & mask) | (otherwise & ~mask);
    }
}
