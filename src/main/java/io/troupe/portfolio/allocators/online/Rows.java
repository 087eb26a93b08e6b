package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/** Periods, one after the other in one array, as memories hold them. */
final class Rows {
    private Rows() {}

    /** A row per period. */
    static double[][] of(double[] all, int width) {
        double[][] rows = new double[all.length / width][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = Arrays.copyOfRange(all, t * width, (t + 1) * width);
        }
        return rows;
    }
}
