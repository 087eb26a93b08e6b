package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Annual return less the annual risk-free rate, both geometric, over the pain index, the mean
 * depth below the highest level. Undefined where the index never fell.
 *
 * <p>Source: T. Becker, <i>The Zephyr Pain Index</i>, 2006.
 */
public final class PainRatio {
    /** Geometric annual return over the risk-free rate, per unit of fall. */
    public static final Metric METRIC = Metric.named("pain", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR)
            .undefined("below two bars; where nothing fell")
            .byPath(path -> Figure.ratio(path.annualReturnOverRiskFree(),
                    path.falls().meanDepth(), Undefinedness.NO_DRAWDOWN));

    private PainRatio() {}
}
