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
 * The annual return that the portfolio would have had at the benchmark's risk, lent and borrowed
 * at the risk-free rate: {@code (R − rf)·σ_b/σ + rf}, known as M². Returns are {@code mean × P},
 * by Bacon geometric.
 *
 * <p>Source: F. Modigliani, L. Modigliani, <i>Risk-Adjusted Performance</i>, Journal of Portfolio
 * Management 23 (1997).
 */
public final class ModiglianiMeasure {
    /** Return at the benchmark's risk, per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("mSquared", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " portfolio does not vary")
            .byPair(2, both -> both.comoments().squares() > 0 ? Figure.of(of(both))
                    : new Figure.Undefined(Undefinedness.NO_VARIATION));

    private static double of(RelativeStatistics both) {
        Comoments excess = both.comoments();
        return both.annualExcess() * Math.sqrt(excess.otherSquares() / excess.squares())
                + both.annualRiskFree();
    }

    private ModiglianiMeasure() {}
}
