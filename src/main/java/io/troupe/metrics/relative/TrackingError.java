package io.troupe.metrics.relative;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.RelativeStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Unit;

/**
 * How far the portfolio strays from the benchmark in a year: the standard deviation of {@code r −
 * b}, divisor n − 1, by Bacon n, times {@code √P}.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 4 (tracking error).
 */
public final class TrackingError {
    /** Standard deviation of active returns per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("trackingError", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .needs(Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both")
            .byPair(2, both -> Figure.of(of(both)));

    static double of(RelativeStatistics both) {
        double deviation = both.basis().isBacon() ? both.active().populationDeviation()
                : both.active().sampleDeviation();
        return deviation * Math.sqrt(both.basis().year().number());
    }

    private TrackingError() {}
}
