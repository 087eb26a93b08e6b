package io.troupe.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A metric of successive parts of a path: each as if there were no other bars. */
public final class Rolling {
    private Rolling() {}

    /**
     * Metrics of the last bars, by metric and bar.
     *
     * @param metrics of returns, not of money or trades
     * @param path whose parts
     * @param window how many bars a part has, at least 1
     * @return of each as many values as the path has bars; NaN where fewer bars than a window have
     *         passed, where a bar of the window has no return, and where the metric is undefined
     */
    public static double[][] of(List<Metric> metrics, ReturnPath path, Basis basis, int window) {
        double[][] values = new double[metrics.size()][path.bars()];
        for (double[] each : values) {
            Arrays.fill(each, Double.NaN);
        }
        int unbroken = 0;
        for (int bar = 0; bar < path.bars(); bar++) {
            unbroken = Double.isNaN(path.returns()[bar]) ? 0 : unbroken + 1;
            if (unbroken >= window) {
                TrackRecord part = part(path, basis, bar + 1 - window, bar + 1);
                for (int i = 0; i < values.length; i++) {
                    values[i][bar] = metrics.get(i).of(part).number().orElse(Double.NaN);
                }
            }
        }
        return values;
    }

    private static TrackRecord part(ReturnPath path, Basis basis, int from, int to) {
        Optional<double[]> benchmark = path.benchmark()
                .map(returns -> Arrays.copyOfRange(returns, from, to));
        return TrackRecord.ofReturns(
                new ReturnPath(Arrays.copyOfRange(path.returns(), from, to), benchmark),
                new Basis(basis.year(), basis.convention(), basis.riskFree().from(from)),
                bar -> Integer.toString(from + bar));
    }
}
