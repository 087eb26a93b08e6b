package io.troupe.metrics.inference;

import java.util.SplittableRandom;

/**
 * Draws resamples bar by bar: with probability 1/L any bar, each with the same chance, else the one
 * after the last drawn. So blocks have geometric lengths of mean L. Draws two resamples of
 * different L from the same {@link BlockNumbers}, which is most of the work. Not for several
 * threads at once.
 */
final class BlockDraws {
    private final int length;
    private final long begins;
    private final long othersBegin;
    private final BlockNumbers numbers;

    /**
     * Prepares draws.
     *
     * @param bars of the series, ≥ 1
     * @param length of a resample in bars, ≥ 1
     * @param blockBars the expected length L, ≥ 1
     * @param othersBlockBars that of the other resample, ≥ 1
     */
    BlockDraws(int bars, int length, double blockBars, double othersBlockBars) {
        this.length = length;
        begins = BlockNumbers.begins(blockBars);
        othersBegin = BlockNumbers.begins(othersBlockBars);
        numbers = new BlockNumbers(bars, length);
    }

    /** Room for a resample. */
    int[] room() {
        return new int[length];
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
        numbers.draw(random);
        follow(begins, order);
        follow(othersBegin, others);
    }

    private void follow(long threshold, int[] order) {
        int[] starts = numbers.starts();
        int[] chances = numbers.chances();
        int bar = starts[0];
        for (int i = 0; i < length; i++) {
            bar = chances[i + 1] < threshold ? starts[i + 1] : bar + 1;
            order[i] = bar;
        }
    }
}
