package io.troupe.features.signals;

import io.troupe.math.rolling.RecentValues;

/** The last values of a stream as an array in order of time, for what needs all of them. */
final class Recent {
    private final int window;
    private final RecentValues values;
    private int count;

    Recent(int window) {
        this.window = window;
        values = new RecentValues(window);
    }

    void add(double value) {
        values.add(value);
        count = Math.min(count + 1, window);
    }

    boolean isComplete() {
        return count == window;
    }

    double[] inOrder() {
        double[] result = new double[window];
        for (int i = 0; i < window; i++) {
            result[i] = values.ago(window - 1 - i);
        }
        return result;
    }
}
