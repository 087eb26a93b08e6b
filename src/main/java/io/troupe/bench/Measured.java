package io.troupe.bench;

import java.util.Arrays;

/**
 * The figures of a row, and what they are of its base row's, round by round.
 *
 * @param row what was measured
 * @param figures one per round
 * @param ratios base figure / own figure, one per round; empty without a base
 */
@SuppressWarnings("ArrayRecordComponent") // figures on their way to the report, never compared
record Measured(BenchRow row, double[] figures, double[] ratios) {
    double median() {
        return median(figures);
    }

    double least() {
        return Arrays.stream(figures).min().orElse(Double.NaN);
    }

    double most() {
        return Arrays.stream(figures).max().orElse(Double.NaN);
    }

    boolean hasRatio() {
        return ratios.length > 0;
    }

    double medianRatio() {
        return median(ratios);
    }

    double leastRatio() {
        return Arrays.stream(ratios).min().orElse(Double.NaN);
    }

    double mostRatio() {
        return Arrays.stream(ratios).max().orElse(Double.NaN);
    }

    boolean hasBar() {
        return hasRatio() && row.bar().least() > 0;
    }

    boolean meetsBar() {
        return medianRatio() >= row.bar().least();
    }

    /** The middle value; of an even number the mean of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
