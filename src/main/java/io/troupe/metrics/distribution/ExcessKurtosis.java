package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/**
 * How often returns are extreme, over what a normal distribution has: {@code m₄ / m₂² − 3}, central
 * moments with divisor n. A claim about a distribution, undefined of fewer than 30 returns and
 * where they do not vary.
 *
 * <p>Source: D. N. Joanes, C. A. Gill, <i>Comparing Measures of Sample Skewness and Kurtosis</i>,
 * The Statistician 47 (1998), g₂.
 */
public final class ExcessKurtosis {
    /** The fourth standardized moment less 3. */
    public static final Metric METRIC = Metric
            .named("excessKurtosis", Section.DISTRIBUTION, Unit.RATIO).inFiles()
            .better(Direction.LOWER)
            .undefined("of fewer than 30 returns; where they do not vary")
            .byPath(path -> Samples.claim(path, moments -> moments.kurtosis() - 3));

    private ExcessKurtosis() {}
}
