package io.troupe.math.rolling;

/** Checks of window lengths, and what is known of a window before its first value. */
final class Window {
    private Window() {}

    static int atLeast(int minimum, int window) {
        if (window < minimum) {
            throw new IllegalArgumentException(
                    "window must be ≥ " + minimum + ", was " + window);
        }
        return window;
    }

    /** {@code 1/count} for every count from 1 to {@code window}; what stands at 0 is not used. */
    static double[] shares(int window) {
        double[] shares = new double[window + 1];
        for (int count = 1; count <= window; count++) {
            shares[count] = 1.0 / count;
        }
        return shares;
    }
}
