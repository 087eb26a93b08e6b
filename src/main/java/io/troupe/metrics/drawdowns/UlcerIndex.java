package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/**
 * Root mean square depth below the highest level until then, over all bars: deep falls weigh more.
 *
 * <p>Source: P. G. Martin, B. B. McCann, <i>The Investor's Guide to Fidelity Funds</i>, 1989.
 */
public final class UlcerIndex {
    /** Root mean square depth under water, as a fraction. */
    public static final Metric METRIC = Metric.named("ulcerIndex", Section.DRAWDOWNS, Unit.FRACTION)
            .inFiles().better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(path.falls().rootMeanSquareDepth()));

    private UlcerIndex() {}
}
