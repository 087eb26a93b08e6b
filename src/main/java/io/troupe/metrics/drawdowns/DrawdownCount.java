package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/** How many times the index fell below a peak, however little. */
public final class DrawdownCount {
    /** Number of spells under water. */
    public static final Metric METRIC = Metric
            .named("drawdowns", Section.DRAWDOWNS, Unit.COUNT).inFiles()
            .undefined("below two bars; without capital")
            .byPath(path -> new Figure.Count(path.falls().spells().size()));

    private DrawdownCount() {}
}
