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
 * Excess return per unit of beta, per year: {@code mean(x) · P / β}; by Bacon the numerator is the
 * annual return less the annual risk-free rate, both geometric. Undefined where beta is 0 or not
 * defined.
 *
 * <p>Source: J. L. Treynor, <i>How to Rate Management of Investment Funds</i>, Harvard Business
 * Review 43 (1965).
 */
public final class TreynorRatio {
    /** Excess return over beta. */
    public static final Metric METRIC = Metric
            .named("treynor", Section.BENCHMARK, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR, Need.CONVENTION)
            .undefined("without a benchmark; below two bars with returns of both; where the"
                    + " benchmark does not vary, or the portfolio not with it")
            .byPair(2, TreynorRatio::figure);

    private static Figure figure(RelativeStatistics both) {
        if (!(both.comoments().otherSquares() > 0)) {
            return new Figure.Undefined(Undefinedness.FLAT_BENCHMARK);
        }
        return both.comoments().products() == 0 ? new Figure.Undefined(Undefinedness.NO_BETA)
                : Figure.of(both.annualExcess() / both.comoments().slope());
    }

    private TreynorRatio() {}
}
