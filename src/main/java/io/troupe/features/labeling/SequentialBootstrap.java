package io.troupe.features.labeling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws labels with replacement so that the sample is more nearly independent: a label's chance is
 * in proportion to the average uniqueness it would have among those drawn before, the mean over its
 * bars of {@code 1 / (1 + how often the bar is covered already)}.
 *
 * <p>Deterministic by its seed. A draw changes the chances of the labels that overlap it and of no
 * other: O(bars of it + labels overlapping it) × O(log), instead of a pass over the whole matrix.
 * Each changed chance is computed anew, so that no error builds up. López de Prado (2018), section
 * 4.5.
 */
public final class SequentialBootstrap {
    private final LabelSpans spans;
    /** Labels by their first bar, and the longest span, between which overlaps are sought. */
    private final int[] byStart;
    private final int[] startsInOrder;
    private final int longest;
    private final SplittableRandom random;
    private int[] covered = {};
    private SumTree shares = new SumTree(new double[0]);
    private SumTree chances = new SumTree(new double[0]);

    /**
     * Prepares draws.
     *
     * @param spans the labels, at least one
     * @param seed by which the draws are repeated
     */
    public SequentialBootstrap(LabelSpans spans, long seed) {
        if (spans.size() == 0) {
            throw new IllegalArgumentException("there must be at least one label to draw");
        }
        this.spans = spans;
        random = new SplittableRandom(seed);
        long[] keys = new long[spans.size()];
        Arrays.setAll(keys, label -> (long) spans.start(label) << Integer.SIZE | label);
        Arrays.sort(keys);
        byStart = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        startsInOrder = Arrays.stream(byStart).map(spans::start).toArray();
        int most = 0;
        for (int label = 0; label < keys.length; label++) {
            most = Math.max(most, spans.length(label));
        }
        longest = most;
        forget();
    }

    /**
     * Draws a sample, independent of those drawn before.
     *
     * @param size how many labels, ≥ 0; the number of labels is usual
     * @return labels in the order drawn, with repetitions
     */
    public int[] draw(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be ≥ 0, was " + size);
        }
        forget();
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = chances.indexAt(random.nextDouble() * chances.total());
            cover(drawn[i]);
        }
        return drawn;
    }

    /** With what probability each label would be drawn after those of {@code drawn}. */
    public double[] probabilities(int... drawn) {
        forget();
        for (int label : drawn) {
            cover(label);
        }
        double[] probabilities = new double[spans.size()];
        Arrays.setAll(probabilities, label -> chances.get(label) / chances.total());
        return probabilities;
    }

    private void forget() {
        covered = new int[spans.bars()];
        double[] ones = new double[spans.bars()];
        Arrays.fill(ones, 1);
        shares = new SumTree(ones);
        double[] equal = new double[spans.size()];
        Arrays.fill(equal, 1);
        chances = new SumTree(equal);
    }

    private void cover(int drawn) {
        for (int bar = spans.start(drawn); bar <= spans.end(drawn); bar++) {
            covered[bar]++;
            shares.set(bar, 1.0 / (1 + covered[bar]));
        }
        int from = spans.start(drawn) - longest;
        for (int i = firstStartingAfter(from); i < byStart.length
                && startsInOrder[i] <= spans.end(drawn); i++) {
            int label = byStart[i];
            if (spans.end(label) >= spans.start(drawn)) {
                chances.set(label, shares.sum(spans.start(label), spans.end(label))
                        / spans.length(label));
            }
        }
    }

    private int firstStartingAfter(int bar) {
        int first = 0;
        int end = startsInOrder.length;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (startsInOrder[middle] <= bar) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }
}
