package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.distribution.DownsideDeviation;

/**
 * Return per unit of downside: {@code mean(x) × P / (√(Σ min(x, 0)² / n) × √P)}, x the excess
 * return; by Bacon the numerator is the annual return less the annual risk-free rate, both
 * geometric. Undefined where no return is below the risk-free rate.
 *
 * <p>Source: F. A. Sortino, R. van der Meer, <i>Downside Risk</i>, Journal of Portfolio Management
 * 17 (1991).
 */
public final class SortinoRatio {
    /** Excess return over downside deviation, per year. */
    public static final Metric METRIC = Metric.named("sortino", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER)
            .needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("below two bars; where no return is below the risk-free rate")
            .byPath(path -> Figure.ratio(path.annualExcess(),
                    DownsideDeviation.of(path.partialMoments(), path.basis().year()),
                    Undefinedness.NO_LOSSES));

    private SortinoRatio() {}
}
