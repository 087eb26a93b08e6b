package io.troupe.metrics.distribution;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.PartialMoments;
import io.troupe.model.BarsPerYear;

/**
 * How far returns fall short of the risk-free rate, in a year: {@code √(Σ min(x, 0)² / n) × √P}, x
 * the excess return, the divisor the count of all returns.
 *
 * <p>Source: F. A. Sortino, R. van der Meer, <i>Downside Risk</i>, Journal of Portfolio Management
 * 17 (1991).
 */
public final class DownsideDeviation {
    /** Root mean square shortfall per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("downsideDeviation", Section.DISTRIBUTION, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.LOWER).needs(Need.EXCESS, Need.YEAR)
            .undefined("below two bars; without capital")
            .byPath(path -> Figure.of(of(path.partialMoments(), path.basis().year())));

    private DownsideDeviation() {}

    /** The deviation of excess returns. */
    public static double of(PartialMoments excess, BarsPerYear year) {
        return excess.downsideDeviation() * Math.sqrt(year.number());
    }
}
