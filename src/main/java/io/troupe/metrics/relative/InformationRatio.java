package io.troupe.metrics.relative;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * Return over the benchmark's per unit of tracking error, per year: {@code mean(r − b) · P} over
 * {@link TrackingError}; by Bacon the numerator is the difference of the geometric annual returns.
 * Undefined where the portfolio is the benchmark.
 *
 * <p>Source: T. H. Goodwin, <i>The Information Ratio</i>, Financial Analysts Journal 54 (1998).
 */
public final class InformationRatio {
    /** Active return over tracking error. */
    public static final Metric METRIC = Metric
            .named("informationRatio", Section.BENCHMARK, Unit.RATIO).inFiles()
            .better(Direction.HIGHER).needs(Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both;"
                    + " where their difference does not vary")
            .byPair(2, both -> Figure.ratio(both.annualActive(), TrackingError.of(both),
                    Undefinedness.NO_VARIATION));

    private InformationRatio() {}
}
