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
    private static final int NONE = -1;
    private static final int NEVER = -2;

    /** The bits of a bar's words, by comparison, bar of the block, word. */
    private long[] bits = {};
    /** By comparison which block of bars is known. */
    private int[] known = {};
    /** By comparison the bar that was read last, while no block is known. */
    private int[] last = {};

    long above(FeatureComparison comparison, int bar, int word) {
        int number = comparison.number();
        int words = comparison.words();
        if (number < known.length && known[number] == bar / BARS) {
            return bits[(number * BARS + bar % BARS) * words + Objects.checkIndex(word, words)];
        }
        return computed(comparison, bar, word);
    }

    /** One that is read at two bars in a row will be read at the next ones too. */
    private long computed(FeatureComparison comparison, int bar, int word) {
        int number = comparison.number();
        if (number >= known.length) {
            grow(number, comparison.words());
        }
        boolean again = bar == last[number] + 1
                || (known[number] != NONE && bar == (known[number] + 1) * BARS);
        last[number] = bar;
        if (again) {
            compute(comparison, bar / BARS);
            return above(comparison, bar, word);
        }
        known[number] = NONE;
        return comparison.above(bar, word);
    }

    private void compute(FeatureComparison comparison, int block) {
        int number = comparison.number();
        int words = comparison.words();
        int first = block * BARS;
        int count = Math.min(BARS, comparison.bars() - first) * words;
        int to = number * BARS * words;
        for (int at = 0; at < count; at++) {
            bits[to + at] = comparison.above(first + at / words, at % words);
        }
        known[number] = block;
    }

    private void grow(int number, int words) {
        int had = known.length;
        int count = Math.max(2 * had, number + 1);
        bits = Arrays.copyOf(bits, Math.multiplyExact(count * BARS, words));
        known = Arrays.copyOf(known, count);
        last = Arrays.copyOf(last, count);
        Arrays.fill(known, had, count, NONE);
        Arrays.fill(last, had, count, NEVER);
    }
}
