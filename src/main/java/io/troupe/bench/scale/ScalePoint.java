package io.troupe.bench.scale;

import java.util.Arrays;

/**
 * What a run of one size took.
 *
 * @param size how much there was of what is counted
 * @param millis of each round
 */
@SuppressWarnings("ArrayRecordComponent") // figures on their way to the report, never compared
record ScalePoint(int size, double[] millis) {
    double median() {
        return median(millis);
    }

    /** The ratio to another point, round by round, of which the middle one counts. */
    double timesOf(ScalePoint half) {
        double[] ratios = new double[millis.length];
        Arrays.setAll(ratios, round -> millis[round] / half.millis[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
