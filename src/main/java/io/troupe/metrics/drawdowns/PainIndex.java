package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/**
 * Mean depth below the highest level until then, over all bars.
 *
 * <p>Source: T. Becker, <i>The Zephyr Pain Index</i>, 2006.
 */
public final class PainIndex {
    /** Mean depth under water, as a fraction. */
    public static final Metric METRIC = Metric.named("painIndex", Section.DRAWDOWNS, Unit.FRACTION)
            .inFiles().better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(path.falls().meanDepth()));

    private PainIndex() {}
}
