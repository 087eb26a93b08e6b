package io.troupe.metrics;

import java.util.OptionalDouble;

/**
 * How far the mean return is from 0 in standard errors, {@code mean / (s / √n)}, s the sample
 * standard deviation. Undefined below two returns and where they do not vary.
 *
 * <p>Source: Student (W. S. Gosset), <i>The Probable Error of a Mean</i>, Biometrika 6 (1908).
 */
public final class MeanTStatistic {
    private MeanTStatistic() {}

    /** The statistic of these returns. */
    public static OptionalDouble of(Moments returns) {
        OptionalDouble deviation = returns.standardDeviation();
        if (deviation.isEmpty() || deviation.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double error = deviation.getAsDouble() / Math.sqrt((double) returns.count());
        return OptionalDouble.of(returns.mean().orElseThrow() / error);
    }
}
