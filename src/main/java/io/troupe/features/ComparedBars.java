package io.troupe.features;

import java.util.Arrays;
import java.util.Objects;

/**
 * What comparisons come to, computed some bars at a time for those that are read bar by bar: the
 * columns lie apart in memory, and walking along two of them for many bars costs less than going to
 * both again at every bar. What a bar reads of all comparisons lies together. Of one store, so that
 * all have as many words. Owned by one reader and its thread; the same bits as computed singly.
 */
final class ComparedBars {
    /** Two columns of as many bars of a few dozen assets fit into the nearest cache. */
    private static final int BARS = 32;

    /** The bits of a bar's words: by place among the computed bars, comparison, word. */
    private long[] bits = {};
    /** How many words a bar has room for. */
    private int stride;
    /** By comparison the first bar that is computed. */
    private int[] from = {};
    /** By comparison the first bar after those that are computed. */
    private int[] to = {};
    /** By comparison the bar after the one that was read or computed last. */
    private int[] next = {};

    long above(FeatureComparison comparison, int bar, int word) {
        int number = comparison.number();
        if (number < to.length && bar >= from[number] && bar < to[number]) {
            int words = comparison.words();
            return bits[(bar - from[number]) * stride + number * words
                    + Objects.checkIndex(word, words)];
        }
        return first(comparison, bar, word);
    }

    /** One that is read at two bars in a row will be read at the next ones too. */
    private long first(FeatureComparison comparison, int bar, int word) {
        int number = comparison.number();
        if (number >= to.length) {
            grow(number, comparison.words());
        }
        if (bar == next[number]) {
            compute(comparison, bar);
        } else {
            next[number] = bar + 1;
        }
        return comparison.above(bar, word);
    }

    private void compute(FeatureComparison comparison, int bar) {
        int number = comparison.number();
        int words = comparison.words();
        int bars = Math.clamp(comparison.bars() - bar, 0, BARS);
        for (int at = 0; at < bars; at++) {
            for (int word = 0; word < words; word++) {
                bits[at * stride + number * words + word] = comparison.above(bar + at, word);
            }
        }
        from[number] = bar;
        to[number] = bar + bars;
        next[number] = to[number];
    }

    /** Makes room for more; what was computed is forgotten, since its places move. */
    private void grow(int number, int words) {
        int count = Math.max(2 * to.length, number + 1);
        stride = Math.multiplyExact(count, words);
        bits = new long[Math.multiplyExact(stride, BARS)];
        from = new int[count];
        to = new int[count];
        next = Arrays.copyOf(next, count);
    }
}
