package io.troupe.features;

import java.util.Arrays;
import java.util.Objects;

/**
 * What comparisons come to, computed some bars at a time for those that are read bar by bar: the
 * columns lie apart in memory, and walking along two of them for many bars costs less than going to
 * both again at every bar. Of one store, so that all have as many words. Owned by one reader and
 * its thread; the same bits as computed singly.
 */
final class ComparedBars {
    /** Two columns of as many bars of a few dozen assets fit into the nearest cache. */
    private static final int BARS = 32;

    /** The bits of a bar's words, by comparison, computed bar, word. */
    private long[] bits = {};
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
            return bits[(number * BARS + bar - from[number]) * words
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
        int start = number * BARS * words;
        for (int at = 0; at < bars * words; at++) {
            bits[start + at] = comparison.above(bar + at / words, at % words);
        }
        from[number] = bar;
        to[number] = bar + bars;
        next[number] = to[number];
    }

    private void grow(int number, int words) {
        int count = Math.max(2 * to.length, number + 1);
        bits = Arrays.copyOf(bits, Math.multiplyExact(count * BARS, words));
        from = Arrays.copyOf(from, count);
        to = Arrays.copyOf(to, count);
        next = Arrays.copyOf(next, count);
    }
}
