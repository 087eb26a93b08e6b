package io.troupe.metrics;

import io.troupe.math.Dispersion;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How lopsided returns are: {@code n/((n−1)(n−2)) Σ((x − x̄)/s)³}, s the sample standard deviation;
 * below 0 if losses are the larger ones. Undefined below three returns and where they do not vary.
 *
 * <p>Source: D. N. Joanes, C. A. Gill, <i>Comparing Measures of Sample Skewness and Kurtosis</i>,
 * The Statistician 47 (1998), G₁.
 */
public final class SampleSkewness {
    private SampleSkewness() {}

    /** The skewness of returns, none of which is NaN. */
    public static OptionalDouble of(double[] returns) {
        double n = returns.length;
        if (n < 3) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(returns).sum() / n;
        double squares = 0;
        double cubes = 0;
        for (double each : returns) {
            double deviation = each - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        double variance = squares / (n - 1);
        return Dispersion.isNone(squares, n, Dispersion.OF_RETURNS) ? OptionalDouble.empty()
                : OptionalDouble.of(n / ((n - 1) * (n - 2)) * cubes
                        / (variance * Math.sqrt(variance)));
    }
}
