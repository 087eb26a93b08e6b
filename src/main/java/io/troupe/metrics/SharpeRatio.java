package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;

/**
 * Mean return per unit of risk, annualized: {@code mean / s × √barsPerYear} of the returns over the
 * risk-free rate of their bars, with the sample standard deviation {@code s}. Undefined below two
 * returns and where they do not vary.
 *
 * <p>Source: W. F. Sharpe, <i>The Sharpe Ratio</i>, Journal of Portfolio Management 21 (1994).
 */
public final class SharpeRatio {
    /** Mean return per unit of risk, per year. */
    public static final Metric METRIC = Metric.named("sharpe", Section.PERFORMANCE, Unit.RATIO)
            .inFiles()
            .in(View.TABLE, "Sharpe").better(Direction.HIGHER).needs(Need.EXCESS, Need.YEAR)
            .undefined("below two returns; where they do not vary")
            .by(record -> Figure.of(of(record.excess(), record.year()), why(record.excess())));

    private SharpeRatio() {}

    private static Undefinedness why(Moments excess) {
        return excess.count() < 2 ? Undefinedness.TOO_FEW_RETURNS : Undefinedness.NO_VARIATION;
    }

    /** The ratio of these returns over the risk-free rate. */
    public static OptionalDouble of(Moments excess, BarsPerYear year) {
        OptionalDouble deviation = excess.standardDeviation();
        if (deviation.isEmpty() || deviation.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double mean = excess.mean().orElseThrow();
        return OptionalDouble.of(mean / deviation.getAsDouble() * Math.sqrt(year.number()));
    }
}
