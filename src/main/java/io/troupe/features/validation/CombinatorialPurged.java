package io.troupe.features.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Combinatorial purged cross-validation: every choice of {@code testFolds} among {@code folds}
 * folds is the test once, so that the tests of each fold can be put together to many paths through
 * the whole time, and not to one.
 *
 * <p>Folds are of {@code ⌊rows / folds⌋} rows that follow one another; the last has the rest too.
 * Splits are in lexical order of their test folds. Around each block of test folds {@code purge}
 * rows are not learnt from, on both sides, and {@code embargo} more after it. A path takes the test
 * of each fold from one split; path p takes it from the p-th split that tests that fold.
 *
 * <p>López de Prado (2018), chapter 12: {@code C(folds, testFolds)} splits, {@code C(folds,
 * testFolds) × testFolds / folds} paths.
 *
 * @param folds how many, ≥ 2
 * @param testFolds how many of them are a test, 1 to folds − 1
 * @param purge rows left out on both sides of a test, ≥ 0
 * @param embargo rows left out after a test beside the purged ones, ≥ 0
 */
public record CombinatorialPurged(int folds, int testFolds, int purge, int embargo) {
    /** More splits than this are refused: each of them trains a model. */
    public static final int MOST_SPLITS = 100_000;

    /** Checks the sizes, and that there are not too many splits. */
    public CombinatorialPurged {
        Sizes.atLeast(0, "purge", purge);
        Sizes.atLeast(0, "embargo", embargo);
        long splits = splitCount(folds, testFolds);
        if (splits > MOST_SPLITS) {
            throw new IllegalArgumentException(testFolds + " of " + folds + " folds make " + splits
                    + " splits, more than " + MOST_SPLITS + "; choose fewer folds");
        }
    }

    /**
     * How many splits there are: the choices of test folds.
     *
     * @param folds how many, ≥ 2
     * @param testFolds how many of them are a test, 1 to folds − 1
     * @throws IllegalArgumentException if an argument is out of its range, or the number times the
     *         folds is beyond 2⁶³ − 1
     */
    public static long splitCount(int folds, int testFolds) {
        Sizes.atLeast(2, "folds", folds);
        if (testFolds < 1 || testFolds >= folds) {
            throw new IllegalArgumentException("testFolds must be in 1…" + (folds - 1) + " for "
                    + folds + " folds, was " + testFolds);
        }
        try {
            long count = 1;
            for (int k = 1; k <= Math.min(testFolds, folds - testFolds); k++) {
                count = Math.multiplyExact(count, folds - k + 1) / k;
            }
            return count;
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(testFolds + " of " + folds
                    + " folds make more splits than can be counted", beyond);
        }
    }

    /**
     * How many paths there are: how often each fold is a test.
     *
     * @throws IllegalArgumentException as {@link #splitCount}
     */
    public static long pathCount(int folds, int testFolds) {
        splitCount(folds, testFolds);
        return testFolds == 1 ? 1 : splitCount(folds - 1, testFolds - 1);
    }

    /** The test folds of each split: row per split, in lexical order. */
    public int[][] testFoldsOfSplits() {
        int[][] chosen = new int[(int) splitCount(folds, testFolds)][];
        int[] next = new int[testFolds];
        Arrays.setAll(next, i -> i);
        for (int split = 0; split < chosen.length; split++) {
            chosen[split] = next.clone();
            int last = testFolds - 1;
            while (last >= 0 && next[last] == folds - testFolds + last) {
                last--;
            }
            if (last >= 0) {
                next[last]++;
                for (int i = last + 1; i < testFolds; i++) {
                    next[i] = next[i - 1] + 1;
                }
            }
        }
        return chosen;
    }

    /** Row per fold, column per split: whether the split tests the fold. */
    public boolean[][] isTest() {
        int[][] chosen = testFoldsOfSplits();
        boolean[][] tests = new boolean[folds][chosen.length];
        for (int split = 0; split < chosen.length; split++) {
            for (int fold : chosen[split]) {
                tests[fold][split] = true;
            }
        }
        return tests;
    }

    /** Row per fold, column per path: which split tests the fold in the path. */
    public int[][] splitsOfPaths() {
        int[][] chosen = testFoldsOfSplits();
        int[][] paths = new int[folds][(int) pathCount(folds, testFolds)];
        int[] filled = new int[folds];
        for (int split = 0; split < chosen.length; split++) {
            for (int fold : chosen[split]) {
                paths[fold][filled[fold]++] = split;
            }
        }
        return paths;
    }

    /** Row per split, column per test fold: to which path the test belongs. */
    public int[][] pathsOfSplits() {
        int[][] chosen = testFoldsOfSplits();
        int[] filled = new int[folds];
        for (int[] split : chosen) {
            for (int i = 0; i < split.length; i++) {
                split[i] = filled[split[i]]++;
            }
        }
        return chosen;
    }

    /**
     * The splits of so many rows.
     *
     * @throws IllegalArgumentException if there are fewer rows than folds, or purge and embargo
     *         leave a split nothing to learn from
     */
    public List<Split> splits(int rows) {
        if (rows < folds) {
            throw new IllegalArgumentException("there must be a row for each of " + folds
                    + " folds, were " + rows);
        }
        List<Split> splits = new ArrayList<>();
        for (int[] chosen : testFoldsOfSplits()) {
            splits.add(split(rows, chosen));
        }
        return List.copyOf(splits);
    }

    private Split split(int rows, int[] chosen) {
        List<RowRange> tests = Arrays.stream(chosen).mapToObj(fold -> fold(rows, fold)).toList();
        List<RowRange> train = new ArrayList<>();
        long from = 0;
        for (RowRange test : tests) {
            add(train, from, (long) test.first() - purge);
            from = (long) test.end() + purge + embargo;
        }
        add(train, from, rows);
        if (train.isEmpty()) {
            throw new IllegalArgumentException("purge " + purge + " and embargo " + embargo
                    + " leave nothing to learn from when folds " + Arrays.toString(chosen)
                    + " of " + rows + " rows are the test");
        }
        return new Split(train, tests);
    }

    private static void add(List<RowRange> ranges, long first, long end) {
        if (first < end) {
            ranges.add(new RowRange((int) first, (int) end));
        }
    }

    private RowRange fold(int rows, int fold) {
        int size = rows / folds;
        return new RowRange(fold * size, fold == folds - 1 ? rows : (fold + 1) * size);
    }
}
