package io.troupe.features.validation;

import io.troupe.features.labeling.LabelSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * K-fold cross-validation of labels that overlap in time: each fold in turn is the test, and labels
 * that share bars with it are not learnt from.
 *
 * <p>Folds are of rows that follow one another, {@code n / folds} each and one more in the first
 * {@code n mod folds}. Labels before a test are kept if they end at its first bar or before: both
 * share that bar's close and no return. Labels after it begin at the first row that starts at or
 * after the latest end of any test label, and {@code ⌊n × embargo⌋} rows later, against what is
 * correlated beyond its label.
 *
 * <p>O(folds × n). López de Prado (2018), section 7.4; the published snippets purge on the left
 * against the end of the first test label, which leaks, and is not done here.
 *
 * @param folds how many, ≥ 2
 * @param embargo share of all rows left out after a test, in [0, 1)
 */
public record PurgedKFold(int folds, double embargo) {
    /** Checks the number of folds and the embargo. */
    public PurgedKFold {
        Sizes.atLeast(2, "folds", folds);
        if (!(embargo >= 0 && embargo < 1)) {
            throw new IllegalArgumentException("embargo must be in [0, 1), was " + embargo);
        }
    }

    /**
     * A split per fold.
     *
     * @param labels one per row, by their first bar
     * @throws IllegalArgumentException if there are fewer labels than folds, or they are not in the
     *         order of their first bars
     */
    public List<Split> splits(LabelSpans labels) {
        int rows = labels.size();
        if (rows < folds) {
            throw new IllegalArgumentException("there must be a label for each of " + folds
                    + " folds, were " + rows);
        }
        for (int row = 1; row < rows; row++) {
            if (labels.start(row) < labels.start(row - 1)) {
                throw new IllegalArgumentException("labels must be in the order of their first"
                        + " bars: label " + row + " begins at " + labels.start(row) + " after "
                        + labels.start(row - 1));
            }
        }
        int embargoed = (int) (rows * embargo);
        List<Split> splits = new ArrayList<>();
        int first = 0;
        for (int fold = 0; fold < folds; fold++) {
            int end = first + rows / folds + (fold < rows % folds ? 1 : 0);
            splits.add(split(labels, new RowRange(first, end), embargoed));
            first = end;
        }
        return List.copyOf(splits);
    }

    private static Split split(LabelSpans labels, RowRange test, int embargoed) {
        int begin = labels.start(test.first());
        int latest = test.rows().map(labels::end).max().orElseThrow();
        int after = test.end();
        while (after < labels.size() && labels.start(after) < latest) {
            after++;
        }
        long resume = (long) after + embargoed;
        return new Split(RowRange.where(labels.size(),
                row -> row < test.first() ? labels.end(row) <= begin : row >= resume),
                List.of(test));
    }

    /**
     * The labels that can be learnt from when bars are kept for judging: those that neither begin
     * nor end among them nor reach over them, all spans with both their ends.
     *
     * @param testStart first bar kept for judging
     * @param testEnd last bar kept for judging, not before the first
     * @return numbers of labels, increasing
     * @throws IllegalArgumentException if the end is before the start
     */
    public static int[] trainLabels(LabelSpans labels, int testStart, int testEnd) {
        if (testEnd < testStart) {
            throw new IllegalArgumentException("testEnd must be ≥ testStart " + testStart
                    + ", was " + testEnd);
        }
        return IntStream.range(0, labels.size())
                .filter(row -> labels.end(row) < testStart || labels.start(row) > testEnd)
                .toArray();
    }
}
