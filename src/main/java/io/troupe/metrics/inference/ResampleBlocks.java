package io.troupe.metrics.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The blocks of a resample. Where blocks are expected to be longer, fewer of the same bars begin
 * one, so that the blocks of several series, which are drawn at once, are found by leaving out more
 * and more of them: {@link #narrow} from the shortest to the longest. Not for several threads at
 * once.
 */
final class ResampleBlocks {
    private final BlockNumbers numbers;
    private final int length;
    private final int[] places;
    private final int[] bars;
    private final int[] chances;
    private final StretchBounds bounds;
    private int count;

    private ResampleBlocks(int length, BlockNumbers numbers, StretchBounds bounds) {
        this.length = length;
        this.numbers = numbers;
        this.bounds = bounds;
        // One that goes on from the bar before, one for each bar, and the end.
        places = new int[length + 2];
        bars = new int[length + 2];
        chances = new int[length + 2];
    }

    /**
     * Prepares several resamples of a series, each of as many bars as that has.
     *
     * @param length how many bars, ≥ 1
     * @param count how many resamples; they share what is used by one at a time
     */
    static ResampleBlocks[] of(int length, int count) {
        BlockNumbers numbers = new BlockNumbers(length, length);
        StretchBounds bounds = new StretchBounds(length + 1);
        ResampleBlocks[] blocks = new ResampleBlocks[count];
        Arrays.setAll(blocks, _ -> new ResampleBlocks(length, numbers, bounds));
        return blocks;
    }

    /** Draws a resample, every bar of which is a block of its own. */
    void draw(SplittableRandom random) {
        numbers.draw(random);
        System.arraycopy(numbers.starts(), 1, bars, 1, length);
        System.arraycopy(numbers.chances(), 1, chances, 1, length);
        for (int i = 1; i <= length; i++) {
            places[i] = i - 1;
        }
        bars[0] = numbers.starts()[0] + 1;
        places[length + 1] = length;
        count = length + 1;
    }

    /**
     * Leaves out the blocks that do not begin by a threshold of {@link BlockNumbers#begins}: the
     * ones before them go on instead.
     *
     * @param threshold no higher than the last
     */
    void narrow(long threshold) {
        // The first one goes on from the bar before, whatever the threshold is.
        int kept = 1;
        for (int i = 1; i < count; i++) {
            int chance = chances[i];
            places[kept] = places[i];
            bars[kept] = bars[i];
            chances[kept] = chance;
            // 1 if it is below. A branch would be guessed wrong as often as not.
            kept += (int) ((chance - threshold) >>> (Long.SIZE - 1));
        }
        places[kept] = length;
        count = kept;
    }

    /** How many blocks there are; the first may have no bars. */
    int count() {
        return count;
    }

    /** Where blocks begin in the resample, from 0, and after the last the resample's length. */
    int[] places() {
        return places;
    }

    /** The bars of the series that they begin with, at most as many as it has. */
    int[] bars() {
        return bars;
    }

    /** Room for who looks at stretches of them. */
    StretchBounds bounds() {
        return bounds;
    }
}
