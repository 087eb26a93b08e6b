package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Annual return less the annual risk-free rate, both geometric, over the ulcer index, the root
 * mean square depth below the highest level. Undefined where the index never fell.
 *
 * <p>Source: P. G. Martin, B. B. McCann, <i>The Investor's Guide to Fidelity Funds</i>, 1989.
 */
public final class MartinRatio {
    /** Geometric annual return over the risk-free rate, per unit of fall. */
    public static final Metric METRIC = Metric.named("martin", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR)
            .undefined("below two bars; where nothing fell")
            .byPath(path -> Figure.ratio(path.annualReturnOverRiskFree(),
                    path.falls().rootMeanSquareDepth(), Undefinedness.NO_DRAWDOWN));

    private MartinRatio() {}
}
