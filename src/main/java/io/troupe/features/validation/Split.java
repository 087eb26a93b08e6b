package io.troupe.features.validation;

import java.util.List;

/**
 * Which rows a model learns from and which judge it. No row is in both.
 *
 * @param train rows to learn from, in order, maybe none
 * @param tests the test sets in order, at least one; two may follow one another
 */
public record Split(List<RowRange> train, List<RowRange> tests) {
    /** Checks that rows are in order and none is in both. */
    public Split {
        train = List.copyOf(train);
        tests = List.copyOf(tests);
        checkOrder("train", train);
        checkOrder("tests", tests);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("there must be a test");
        }
        int test = 0;
        for (RowRange range : train) {
            while (test < tests.size() && tests.get(test).end() <= range.first()) {
                test++;
            }
            if (test < tests.size() && tests.get(test).first() < range.end()) {
                throw new IllegalArgumentException("rows " + range + " to learn from are among "
                        + tests.get(test) + " to judge by");
            }
        }
    }

    private static void checkOrder(String name, List<RowRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).first() < ranges.get(i - 1).end()) {
                throw new IllegalArgumentException(name + " must be in order, were "
                        + ranges.get(i - 1) + " and " + ranges.get(i));
            }
        }
    }

    /** The rows to learn from, one by one. */
    public int[] trainRows() {
        return train.stream().flatMapToInt(RowRange::rows).toArray();
    }

    /** The rows to judge by, one by one. */
    public int[] testRows() {
        return tests.stream().flatMapToInt(RowRange::rows).toArray();
    }
}
