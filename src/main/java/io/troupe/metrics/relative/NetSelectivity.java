package io.troupe.metrics.relative;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.RelativeStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.Comoments;

/**
 * Fama's net selectivity: what of {@link JensenAlpha} is left when the risk that is not the
 * benchmark's has been paid for, {@code α − (σ/σ_b − β)·(B − rf)} of annual returns.
 *
 * <p>Source: E. F. Fama, <i>Components of Investment Performance</i>, Journal of Finance 27
 * (1972).
 */
public final class NetSelectivity {
    /** Selectivity less what diversification is worth, per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("netSelectivity", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " benchmark does not vary")
            .byPair(2, both -> both.comoments().otherSquares() > 0 ? Figure.of(of(both))
                    : new Figure.Undefined(Undefinedness.FLAT_BENCHMARK));

    private static double of(RelativeStatistics both) {
        Comoments excess = both.comoments();
        double famaBeta = Math.sqrt(excess.squares() / excess.otherSquares());
        return JensenAlpha.of(both) - (famaBeta - excess.slope()) * both.annualBenchmarkExcess();
    }

    private NetSelectivity() {}
}
