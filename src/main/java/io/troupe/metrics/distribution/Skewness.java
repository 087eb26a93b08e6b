package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.SampleMoments;

/**
 * How lopsided returns are: {@code m₃ / m₂^(3/2)}, central moments with divisor n; below 0 if
 * losses are the larger ones. A claim about a distribution, undefined of fewer than 30 returns and
 * where they do not vary.
 *
 * <p>Source: D. N. Joanes, C. A. Gill, <i>Comparing Measures of Sample Skewness and Kurtosis</i>,
 * The Statistician 47 (1998), g₁.
 */
public final class Skewness {
    /** The third standardized moment. */
    public static final Metric METRIC = Metric
            .named("skewness", Section.DISTRIBUTION, Unit.RATIO).inFiles()
            .better(Direction.HIGHER)
            .undefined("of fewer than 30 returns; where they do not vary")
            .byPath(path -> Samples.claim(path, SampleMoments::skewness));

    private Skewness() {}
}
