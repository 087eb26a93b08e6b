package io.troupe.features.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns from the past and is judged by what follows, again and again: test sets follow one another
 * without gaps, each after a training set that ends before it.
 *
 * <p>The first test begins at row {@code train + purge}. Before each test {@code purge} rows are
 * left out, then come {@code train} rows to learn from, or all rows from 0 on if {@code expanding}.
 *
 * @param train how many rows to learn from, ≥ 1; at least so many if expanding
 * @param test how many rows to judge by, ≥ 1
 * @param purge how many rows are left out between them, ≥ 0: as many as a label looks ahead
 * @param expanding whether no row is forgotten
 * @param reduceTest whether a last test with fewer rows than {@code test} is kept
 */
public record WalkForward(int train, int test, int purge, boolean expanding,
        boolean reduceTest) {
    /** Checks the sizes. */
    public WalkForward {
        Sizes.atLeast(1, "train", train);
        Sizes.atLeast(1, "test", test);
        Sizes.atLeast(0, "purge", purge);
    }

    /**
     * The splits of so many rows, in order of time.
     *
     * @throws IllegalArgumentException if there are too few rows for one
     */
    public List<Split> splits(int rows) {
        long firstTest = (long) train + purge;
        long needed = firstTest + (reduceTest ? 1 : test);
        if (rows < needed) {
            throw new IllegalArgumentException("rows must be ≥ " + needed + " for train " + train
                    + ", purge " + purge + " and test " + test + ", were " + rows);
        }
        List<Split> splits = new ArrayList<>();
        for (long first = firstTest; first < rows; first += test) {
            long end = Math.min(first + test, rows);
            if (end - first < test && !reduceTest) {
                break;
            }
            int trainEnd = (int) first - purge;
            splits.add(new Split(
                    List.of(new RowRange(expanding ? 0 : trainEnd - train, trainEnd)),
                    List.of(new RowRange((int) first, (int) end))));
        }
        return List.copyOf(splits);
    }
}
