package io.troupe.features.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows that follow one another.
 *
 * @param first the first row, ≥ 0
 * @param end one after the last row, &gt; first
 */
public record RowRange(int first, int end) {
    /** Checks that there is a row. */
    public RowRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("rows must be 0 ≤ first < end, were " + first
                    + " and " + end);
        }
    }

    /** How many rows there are. */
    public int size() {
        return end - first;
    }

    /** Whether a row is among them. */
    public boolean contains(int row) {
        return first <= row && row < end;
    }

    /** The rows, one after another. */
    public IntStream rows() {
        return IntStream.range(first, end);
    }

    /** Rows below {@code rows} that satisfy a condition, as few ranges as hold them. */
    static List<RowRange> where(int rows, IntPredicate condition) {
        List<RowRange> ranges = new ArrayList<>();
        int first = -1;
        for (int row = 0; row <= rows; row++) {
            boolean isIn = row < rows && condition.test(row);
            if (isIn && first < 0) {
                first = row;
            } else if (!isIn && first >= 0) {
                ranges.add(new RowRange(first, row));
                first = -1;
            }
        }
        return List.copyOf(ranges);
    }
}
