package io.troupe.features.signals;

/**
 * The highest of the last {@code window} values, by a queue of those that may still become it: each
 * value enters and leaves once, O(1) amortized. NaN until there are {@code window} values.
 */
final class Highest {
    private final double[] values;
    private final long[] ages;
    private int first;
    private int count;
    private long seen;

    Highest(int window) {
        values = new double[window];
        ages = new long[window];
    }

    /** Takes the next value, not NaN. */
    double next(double value) {
        int window = values.length;
        if (count > 0 && ages[first] <= seen - window) {
            first = (first + 1) % window;
            count--;
        }
        while (count > 0 && values[(first + count - 1) % window] <= value) {
            count--;
        }
        int last = (first + count) % window;
        values[last] = value;
        ages[last] = seen;
        count++;
        seen++;
        return seen < window ? Double.NaN : values[first];
    }
}
