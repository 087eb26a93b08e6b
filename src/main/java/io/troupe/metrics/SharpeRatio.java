package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * Mean return per unit of risk, annualized: {@code mean / s × √barsPerYear} with the sample
 * standard deviation {@code s} and a risk-free rate of 0. Undefined below two returns and where
 * they do not vary.
 *
 * <p>Source: W. F. Sharpe, <i>The Sharpe Ratio</i>, Journal of Portfolio Management 21 (1994).
 */
public final class SharpeRatio {
    private SharpeRatio() {}

    /** The ratio of the returns counted so far. */
    public static OptionalDouble of(ReturnMoments returns, double barsPerYear) {
        OptionalDouble deviation = returns.standardDeviation();
        if (deviation.isEmpty() || deviation.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double mean = returns.mean().orElseThrow();
        return OptionalDouble.of(mean / deviation.getAsDouble() * Math.sqrt(barsPerYear));
    }
}
