package io.troupe.metrics.relative;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * How much the portfolio moves with the benchmark: {@code cov(x, b) / var(b)} of excess returns.
 * Undefined where the benchmark does not vary.
 *
 * <p>Source: W. F. Sharpe, <i>Capital Asset Prices</i>, Journal of Finance 19 (1964).
 */
public final class Beta {
    /** Slope of excess returns on the benchmark's. */
    public static final Metric METRIC = Metric.named("beta", Section.BENCHMARK, Unit.RATIO)
            .inFiles().needs(Need.EXCESS)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " benchmark does not vary")
            .byPair(2, both -> both.comoments().otherSquares() > 0
                    ? Figure.of(both.comoments().slope())
                    : new Figure.Undefined(Undefinedness.FLAT_BENCHMARK));

    private Beta() {}
}
