package io.troupe.features.labeling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which label depends on which bar, for labels of any shape; where labels are spans, {@link
 * LabelSpans} does the same without a matrix. Immutable.
 *
 * <p>López de Prado (2018), section 4.5.
 */
public final class IndicatorMatrix {
    private final int bars;
    /** The bars of each label. */
    private final int[][] barsOf;

    private IndicatorMatrix(int bars, int[][] barsOf) {
        this.bars = bars;
        this.barsOf = barsOf;
    }

    /**
     * A matrix.
     *
     * @param rows a row per bar, in it whether each label depends on the bar
     * @throws IllegalArgumentException if rows are not equally long, or a label has no bar
     */
    public static IndicatorMatrix of(boolean[][] rows) {
        int labels = rows.length == 0 ? 0 : rows[0].length;
        for (int bar = 0; bar < rows.length; bar++) {
            if (rows[bar].length != labels) {
                throw new IllegalArgumentException("bar " + bar + " must have " + labels
                        + " labels like the first, has " + rows[bar].length);
            }
        }
        int[][] barsOf = new int[labels][];
        for (int label = 0; label < labels; label++) {
            int column = label;
            barsOf[label] = IntStream.range(0, rows.length).filter(bar -> rows[bar][column])
                    .toArray();
            if (barsOf[label].length == 0) {
                throw new IllegalArgumentException("label " + label + " depends on no bar");
            }
        }
        return new IndicatorMatrix(rows.length, barsOf);
    }

    /** How many labels there are. */
    public int labels() {
        return barsOf.length;
    }

    /** How many labels each bar belongs to. */
    public int[] concurrency() {
        return concurrency(IntStream.range(0, labels()).toArray());
    }

    private int[] concurrency(int[] labels) {
        int[] counts = new int[bars];
        for (int label : labels) {
            for (int bar : barsOf[label]) {
                counts[bar]++;
            }
        }
        return counts;
    }

    /** The mean over each label's bars of {@code 1 / concurrency}. */
    public double[] averageUniqueness() {
        int[] counts = concurrency();
        return Arrays.stream(barsOf).mapToDouble(own -> Arrays.stream(own)
                .mapToDouble(bar -> 1.0 / counts[bar]).sum() / own.length).toArray();
    }

    /**
     * The mean of {@code 1 / concurrency} over every pair of a label and a bar of it; NaN without
     * labels. Long labels weigh more here than in the mean of {@link #averageUniqueness}.
     */
    public double meanUniqueness() {
        double[] averages = averageUniqueness();
        double sum = 0;
        long pairs = 0;
        for (int label = 0; label < averages.length; label++) {
            sum += averages[label] * barsOf[label].length;
            pairs += barsOf[label].length;
        }
        return sum / pairs;
    }

    /**
     * With what probability the sequential bootstrap draws each label next: in proportion to the
     * average uniqueness that it would have among those already drawn. Equal if none was.
     *
     * @param drawn labels drawn so far, with repetitions
     * @throws IndexOutOfBoundsException if there is no such label
     */
    public double[] drawProbabilities(int... drawn) {
        int[] counts = concurrency(drawn);
        double[] probabilities = new double[labels()];
        double total = 0;
        for (int label = 0; label < probabilities.length; label++) {
            double sum = 0;
            for (int bar : barsOf[label]) {
                sum += 1.0 / (1 + counts[bar]);
            }
            probabilities[label] = sum / barsOf[label].length;
            total += probabilities[label];
        }
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] /= total;
        }
        return probabilities;
    }
}
