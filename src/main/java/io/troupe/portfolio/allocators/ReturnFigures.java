package io.troupe.portfolio.allocators;

/** What allocators look at in returns per bar, oldest first. */
final class ReturnFigures {
    /** A standard deviation per bar up to this is none: the strategy has not moved. */
    static final double STILL = 1e-8;

    private ReturnFigures() {}

    /** What they compound to: {@code Π(1 + r) − 1}. */
    static double compounded(double[] returns) {
        return growth(returns, returns.length) - 1;
    }

    /**
     * By what factor the latest {@code bars} of them multiply; finite. Who has lost more than all
     * has lost all: 0.
     */
    static double growth(double[] returns, int bars) {
        double growth = 1;
        for (int i = Math.max(0, returns.length - bars); i < returns.length; i++) {
            growth = Math.clamp(growth * (1 + returns[i]), 0, Double.MAX_VALUE);
        }
        return growth;
    }

    /** How far their compounded value is below its highest, its beginning included; in [0, 1]. */
    static double drawdown(double[] returns) {
        double value = 1;
        double highest = 1;
        for (double each : returns) {
            value *= 1 + each;
            highest = Math.max(highest, value);
        }
        double drawdown = 1 - value / highest;
        return drawdown > 0 ? Math.min(1, drawdown) : 0;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** The sample standard deviation, divisor n − 1; 0 of fewer than two values. */
    static double deviation(double[] values) {
        return values.length < 2 ? 0 : Math.sqrt(covariance(values, values));
    }

    /** The sample covariance of as many values, divisor n − 1. */
    static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
