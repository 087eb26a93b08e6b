package io.troupe.portfolio.allocators.online;

import java.nio.DoubleBuffer;

/**
 * Anticor's experts over as many assets: one for each window from 2 on.
 *
 * @param window the longest window
 * @param assets how many things they divide between
 */
record Experts(int window, int assets) {
    /** Their weights, as a memory has them next. */
    double[][] weights(DoubleBuffer in) {
        double[][] weights = new double[window - 1][assets];
        for (double[] each : weights) {
            in.get(each);
        }
        return weights;
    }

    /** The latest periods, of which a memory has nothing but what is left, and one more. */
    double[][] logs(DoubleBuffer in, double[] relatives) {
        return logs(in, in.remaining() / assets, relatives);
    }

    /** The latest periods, of which a memory has so many next, and one more. */
    double[][] logs(DoubleBuffer in, int periods, double[] relatives) {
        int kept = Math.min(periods + 1, 2 * window);
        double[][] logs = new double[kept][assets];
        in.position(in.position() + (periods + 1 - kept) * assets);
        for (int t = 0; t < kept - 1; t++) {
            in.get(logs[t]);
        }
        for (int i = 0; i < assets; i++) {
            logs[kept - 1][i] = StrictMath.log(relatives[i]);
        }
        return logs;
    }

    /** Has each move its weights. */
    void settle(double[][] logs, double[][] weights) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Claims.settled(logs, weights[k], k + 2);
        }
    }

    static void put(DoubleBuffer out, double[][] rows) {
        for (double[] row : rows) {
            out.put(row);
        }
    }
}
