package io.troupe.features.labeling;

import java.util.Arrays;
import java.util.List;

/**
 * The bars that each of a number of labels depends on, from its first to its last, both included.
 * Labels whose spans overlap share information: how much of a label is its own is its uniqueness.
 * Immutable.
 *
 * <p>López de Prado (2018), sections 4.3 and 4.4.
 */
public final class LabelSpans {
    private final int[] starts;
    private final int[] ends;
    private final int bars;

    private LabelSpans(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
        int after = 0;
        for (int label = 0; label < starts.length; label++) {
            if (starts[label] < 0 || ends[label] < starts[label]
                    || ends[label] == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("label " + label + " must span bars 0 ≤ start ≤"
                        + " end, was " + starts[label] + "…" + ends[label]);
            }
            after = Math.max(after, ends[label] + 1);
        }
        bars = after;
    }

    /**
     * Spans of labels, in any order.
     *
     * @param starts first bar of each label, ≥ 0
     * @param ends last bar of each label, not before its first
     * @throws IllegalArgumentException if lengths differ or a label ends before it begins
     */
    public static LabelSpans of(int[] starts, int[] ends) {
        if (starts.length != ends.length) {
            throw new IllegalArgumentException("there must be as many ends as starts, were "
                    + ends.length + " and " + starts.length);
        }
        return new LabelSpans(starts.clone(), ends.clone());
    }

    /**
     * The spans of outcomes: from the event's bar to the bar that ended it.
     *
     * @throws IllegalArgumentException if a label is open
     */
    public static LabelSpans of(List<Label> labels) {
        for (Label label : labels) {
            if (!label.isClosed()) {
                throw new IllegalArgumentException("the label of the event at bar "
                        + label.event().bar() + " is open: leave it out");
            }
        }
        return new LabelSpans(labels.stream().mapToInt(label -> label.event().bar()).toArray(),
                labels.stream().mapToInt(Label::endBar).toArray());
    }

    /** How many labels there are. */
    public int size() {
        return starts.length;
    }

    /** The first bar of a label. */
    public int start(int label) {
        return starts[label];
    }

    /** The last bar of a label. */
    public int end(int label) {
        return ends[label];
    }

    /** One more than the last bar of any label; 0 if there is none. */
    public int bars() {
        return bars;
    }

    /** Of how many bars a label consists. */
    public int length(int label) {
        return ends[label] - starts[label] + 1;
    }

    /** How many labels each bar belongs to, from bar 0 to the last bar of any. O(bars + labels). */
    public int[] concurrency() {
        int[] counts = new int[bars];
        for (int label = 0; label < starts.length; label++) {
            counts[starts[label]]++;
            if (ends[label] + 1 < bars) {
                counts[ends[label] + 1]--;
            }
        }
        for (int bar = 1; bar < bars; bar++) {
            counts[bar] += counts[bar - 1];
        }
        return counts;
    }

    /**
     * The average uniqueness of each label: the mean over its bars of {@code 1 / concurrency}, in
     * (0, 1]; 1 if it shares no bar. O((bars + labels) × log bars).
     */
    public double[] averageUniqueness() {
        SumTree shares = new SumTree(Arrays.stream(concurrency())
                .mapToDouble(count -> count == 0 ? 0 : 1.0 / count).toArray());
        double[] uniqueness = new double[starts.length];
        for (int label = 0; label < uniqueness.length; label++) {
            uniqueness[label] = shares.sum(starts[label], ends[label]) / length(label);
        }
        return uniqueness;
    }

    /** Row per bar, column per label: whether the label depends on the bar. */
    public IndicatorMatrix indicators() {
        boolean[][] rows = new boolean[bars][starts.length];
        for (int label = 0; label < starts.length; label++) {
            for (int bar = starts[label]; bar <= ends[label]; bar++) {
                rows[bar][label] = true;
            }
        }
        return IndicatorMatrix.of(rows);
    }
}
