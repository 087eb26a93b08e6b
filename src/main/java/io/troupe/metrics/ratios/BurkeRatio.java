package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Annual return less the annual risk-free rate, both geometric, over the root of the sum of the
 * squared depths of all falls from a peak. Undefined where the index never fell.
 *
 * <p>Source: G. Burke, <i>A Sharper Sharpe Ratio</i>, Futures 23 (1994).
 */
public final class BurkeRatio {
    /** Geometric annual return over the risk-free rate, per unit of fall. */
    public static final Metric METRIC = Metric.named("burke", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR)
            .undefined("below two bars; where nothing fell")
            .byPath(path -> Figure.ratio(path.annualReturnOverRiskFree(),
                    path.falls().rootOfSquaredSpells(), Undefinedness.NO_DRAWDOWN));

    private BurkeRatio() {}
}
