package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/** How many of the returns are above 0, as a fraction of all. */
public final class PositiveShare {
    /** The share of bars with a gain. */
    public static final Metric METRIC = Metric
            .named("positiveShare", Section.DISTRIBUTION, Unit.FRACTION).inFiles()
            .better(Direction.HIGHER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(of(path.returns())));

    private PositiveShare() {}

    private static double of(double[] returns) {
        int gains = 0;
        for (double each : returns) {
            gains += each > 0 ? 1 : 0;
        }
        return (double) gains / returns.length;
    }
}
