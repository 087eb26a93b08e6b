package io.troupe.metrics.drawdowns;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/** The share of bars that ended below the highest level until then. */
public final class TimeUnderWater {
    /** Bars below a peak as a fraction of all. */
    public static final Metric METRIC = Metric
            .named("timeUnderWater", Section.DRAWDOWNS, Unit.FRACTION).inFiles()
            .better(Direction.LOWER).undefined("below two bars; without capital")
            .byPath(path -> Figure.of((double) path.falls().below() / path.falls().bars()));

    private TimeUnderWater() {}
}
