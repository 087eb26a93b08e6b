package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.PathStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Annual return over the deepest fall of the whole record; by Bacon the annual return less the
 * annual risk-free rate. Undefined where the index never fell.
 *
 * <p>Source: T. W. Young, <i>Calmar Ratio: A Smoother Tool</i>, Futures 20 (1991).
 */
public final class CalmarRatio {
    /** Geometric annual return over maximum drawdown. */
    public static final Metric METRIC = Metric.named("calmar", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER)
            .needs(Need.YEAR, Need.CONVENTION).needs(Need.EXCESS)
            .undefined("below two bars; where nothing fell")
            .byPath(path -> Figure.ratio(gain(path), path.falls().deepest(),
                    Undefinedness.NO_DRAWDOWN));

    private CalmarRatio() {}

    static double gain(PathStatistics path) {
        return path.basis().isBacon() ? path.annualReturnOverRiskFree() : path.annualReturn();
    }
}
