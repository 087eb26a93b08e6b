package io.troupe.math.rolling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Statistics of a window as their definitions have them, in two passes. */
final class Naive {
    private Naive() {}

    static double[] window(double[] values, int end, int window) {
        return Arrays.copyOfRange(values, end - window + 1, end + 1);
    }

    static double mean(double[] x) {
        return Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(x.length), MathContext.DECIMAL128).doubleValue();
    }

    /** Σ(x − x̄)ᵖ. */
    static double power(double[] x, int power) {
        BigDecimal mean = Arrays.stream(x).mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(x.length), MathContext.DECIMAL128);
        return Arrays.stream(x)
                .mapToObj(v -> new BigDecimal(v).subtract(mean).pow(power, MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    /** Σ(x − x̄)(y − ȳ). */
    static double products(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
