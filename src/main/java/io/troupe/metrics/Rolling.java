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
     * @return as many values as the path has bars; NaN where fewer bars than a window have passed
     *         since the first return, and where the metric is undefined
     */
    public static double[] of(Metric metric, ReturnPath path, Basis basis, int window) {
        double[] values = new double[path.bars()];
        Arrays.fill(values, Double.NaN);
        int first = 0;
        while (first < values.length && Double.isNaN(path.returns()[first])) {
            first++;
        }
        for (int end = first + window; end <= values.length; end++) {
            values[end - 1] = metric.of(part(path, basis, end - window, end)).number()
                    .orElse(Double.NaN);
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
