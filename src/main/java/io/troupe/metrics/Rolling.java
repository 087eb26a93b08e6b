package io.troupe.metrics;

import java.util.Arrays;
import java.util.Optional;

/** A metric of successive parts of a path: each as if there were no other bars. */
public final class Rolling {
    private Rolling() {}

    /**
     * The metric of the last bars, by bar.
     *
     * @param metric one of returns, not of money or trades
     * @param path whose parts
     * @param window how many bars a part has, at least 1
     * @return as many values as the path has bars; NaN where fewer bars than a window have passed,
     *         where a bar of the window has no return, and where the metric is undefined
     */
    public static double[] of(Metric metric, ReturnPath path, Basis basis, int window) {
        double[] values = new double[path.bars()];
        Arrays.fill(values, Double.NaN);
        int unbroken = 0;
        for (int bar = 0; bar < values.length; bar++) {
            unbroken = Double.isNaN(path.returns()[bar]) ? 0 : unbroken + 1;
            if (unbroken >= window) {
                values[bar] = metric.of(part(path, basis, bar + 1 - window, bar + 1)).number()
                        .orElse(Double.NaN);
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
