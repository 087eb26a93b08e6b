package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.DrawdownSpell;
import io.troupe.metrics.series.Falls;

/**
 * Mean depth of the falls from a peak, each counted once with its deepest point; 0 where nothing
 * fell.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 4 (average drawdown).
 */
public final class AverageDrawdown {
    /** Mean depth of all spells under water, as a fraction. */
    public static final Metric METRIC = Metric
            .named("averageDrawdown", Section.DRAWDOWNS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of(of(path.falls())));

    private AverageDrawdown() {}

    /** The mean depth of these falls. */
    public static double of(Falls falls) {
        double sum = 0;
        for (DrawdownSpell spell : falls.spells()) {
            sum += spell.depth();
        }
        return falls.spells().isEmpty() ? 0 : sum / falls.spells().size();
    }
}
