package io.troupe.metrics.relative;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.Comoments;
import io.troupe.model.BarsPerYear;
import org.hipparchus.util.FastMath;

/**
 * What the portfolio earned in a year beyond its beta: the mean of {@code x − β·b} of excess
 * returns, compounded, {@code (1 + mean)^P − 1}.
 *
 * <p>Source: M. C. Jensen, <i>The Performance of Mutual Funds</i>, Journal of Finance 23 (1968).
 */
public final class Alpha {
    /** Intercept of excess returns on the benchmark's, per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("alpha", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " benchmark does not vary")
            .byPair(2, both -> both.comoments().otherSquares() > 0
                    ? Figure.of(of(both.comoments(), both.basis().year()))
                    : new Figure.Undefined(Undefinedness.FLAT_BENCHMARK));

    /** The alpha of excess returns; the benchmark's vary. */
    public static double of(Comoments excess, BarsPerYear year) {
        double intercept = excess.mean() - excess.slope() * excess.otherMean();
        return FastMath.expm1(year.number() * FastMath.log1p(intercept));
    }

    private Alpha() {}
}
