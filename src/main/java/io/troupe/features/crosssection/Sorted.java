package io.troupe.features.crosssection;

import java.util.Arrays;

/**
 * The values of one bar in order: positions are found by bisection, so that no index is carried
 * through the sort and equal values are found equal.
 */
final class Sorted {
    private final double[] values;
    private int count;

    Sorted(int most) {
        values = new double[most];
    }

    void take(double[] unsorted, int size) {
        System.arraycopy(unsorted, 0, values, 0, size);
        Arrays.sort(values, 0, size);
        count = size;
    }

    double at(int position) {
        return values[position];
    }

    /** How many values are less than {@code value}. */
    int below(double value) {
        return below(values, count, value);
    }

    static int below(double[] sorted, int size, double value) {
        int first = 0;
        int length = size;
        while (length > 0) {
            int half = (length + 1) >>> 1;
            first = sorted[first + half - 1] < value ? first + half : first;
            length -= half;
        }
        return first;
    }

    /** How many values are at most {@code value}, given how many are less. */
    int upTo(double value, int below) {
        if (below == count || values[below] > value) {
            return below;
        }
        if (below + 1 == count || values[below + 1] > value) {
            return below + 1;
        }
        int first = below + 1;
        int length = count - first;
        while (length > 0) {
            int half = (length + 1) >>> 1;
            first = values[first + half - 1] <= value ? first + half : first;
            length -= half;
        }
        return first;
    }
}
