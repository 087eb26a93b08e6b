package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Mean excess return over the cube root of the mean cube of what excess returns are below 0, of one
 * bar: Kappa of order 3, between Omega (1) and Sortino (2) and the extremes. Not per year.
 *
 * <p>Source: P. D. Kaplan, J. A. Knowles, <i>Kappa: A Generalized Downside Risk-Adjusted
 * Performance Measure</i>, Journal of Performance Measurement 8 (2004).
 */
public final class KappaRatio {
    /** Kappa of order 3, per bar. */
    public static final Metric METRIC = Metric.named("kappa3", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.EXCESS)
            .undefined("below two bars; where no return is below the risk-free rate")
            .byPath(path -> Figure.ratio(path.excessMoments().mean(),
                    path.partialMoments().thirdOrderDownside(), Undefinedness.NO_LOSSES));

    private KappaRatio() {}
}
