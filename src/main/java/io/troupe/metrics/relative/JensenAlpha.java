package io.troupe.metrics.relative;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.RelativeStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;

/**
 * What the portfolio earned in a year beyond what its beta asks for: {@code R − rf − β·(B − rf)}
 * of annual returns, by default {@code mean × P}, by Bacon geometric. It is Fama's selectivity.
 *
 * <p>Source: M. C. Jensen, <i>The Performance of Mutual Funds</i>, Journal of Finance 23 (1968).
 */
public final class JensenAlpha {
    /** Annual return beyond that of the beta, as a fraction. */
    public static final Metric METRIC = Metric
            .named("jensenAlpha", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " benchmark does not vary")
            .byPair(2, both -> both.comoments().otherSquares() > 0 ? Figure.of(of(both))
                    : new Figure.Undefined(Undefinedness.FLAT_BENCHMARK));

    static double of(RelativeStatistics both) {
        return both.annualExcess() - both.comoments().slope() * both.annualBenchmarkExcess();
    }

    private JensenAlpha() {}
}
