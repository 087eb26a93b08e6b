package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;

/**
 * Mean return per unit of risk, annualized: {@code mean / s × √barsPerYear} with the sample
 * standard deviation {@code s} and a risk-free rate of 0. Undefined below two returns and where
 * they do not vary.
 *
 * <p>Source: W. F. Sharpe, <i>The Sharpe Ratio</i>, Journal of Portfolio Management 21 (1994).
 */
public final class SharpeRatio {
    /** Mean return per unit of risk, per year. */
    public static final Metric METRIC = Metric.named("sharpe", Section.PERFORMANCE, Unit.RATIO).inFiles()
            .in(View.TABLE, "Sharpe").better(Direction.HIGHER).needs(Need.RETURNS, Need.YEAR)
            .undefined("below two returns; where they do not vary")
            .by(record -> Figure.of(of(record.returns(), record.year())));

    private SharpeRatio() {}

    /** The ratio of these returns. */
    public static OptionalDouble of(Moments returns, BarsPerYear year) {
        OptionalDouble deviation = returns.standardDeviation();
        if (deviation.isEmpty() || deviation.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double mean = returns.mean().orElseThrow();
        return OptionalDouble.of(mean / deviation.getAsDouble() * Math.sqrt(year.number()));
    }
}
